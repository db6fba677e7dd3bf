using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests;

/// <summary>An empty hub, served by the program as a user starts it.</summary>
public sealed class ServedHub : IAsyncLifetime, IDisposable
{
    private readonly SkillGraphProcess _program = new();
    private RunningServer? _server;

    /// <summary>The GraphQL endpoint.</summary>
    public string Url => new Uri(_server!.Client.BaseAddress!, "/graphql").ToString();

    public async Task InitializeAsync()
    {
        await _program.RunAsync("migrate");
        _server = await RunningServer.StartAsync(_program);
    }

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    public void Dispose() => _program.Dispose();
}
