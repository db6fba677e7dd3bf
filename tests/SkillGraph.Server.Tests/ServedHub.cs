using System.Diagnostics;
using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests;

/// <summary>An empty hub, served by the program as a user starts it.</summary>
public sealed class ServedHub : IAsyncLifetime, IDisposable
{
    private readonly SkillGraphProcess _program = new();
    private Process? _server;

    /// <summary>The GraphQL endpoint.</summary>
    public string Url { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await _program.RunAsync("migrate");
        _server = _program.Start("serve", "--urls", "http://127.0.0.1:0");
        var line = await _server.StandardOutput.ReadLineAsync();
        Url = line!.Split(' ').First(word => word.EndsWith("/graphql", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        _server!.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    public void Dispose() => _program.Dispose();
}
