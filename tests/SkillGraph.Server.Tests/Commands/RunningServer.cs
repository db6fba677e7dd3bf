using System.Diagnostics;
using System.Net.Http.Json;

namespace SkillGraph.Server.Tests.Commands;

/// <summary>The program serving, as a user starts it, and a client of it. Killed when disposed.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RunningServer(Process process, string url)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
        Client = new() { BaseAddress = new Uri(url) };
    }

    public HttpClient Client { get; }

    /// <summary>Serves the hub of the program's folder on a free port.</summary>
    public static async Task<RunningServer> StartAsync(SkillGraphProcess program, params (string Name, string Value)[] variables)
    {
        var process = program.Start(variables, ["serve", "--urls", "http://127.0.0.1:0"]);
        string? line;
        do
            line = await process.StandardOutput.ReadLineAsync();
        while (line?.StartsWith("已启动", StringComparison.Ordinal) == false);
        return new(process, line!.Split(' ').First(word => word.StartsWith("http://")));
    }

    /// <summary>Asks in GraphQL by POST.</summary>
    public async Task<HttpResponseMessage> AskAsync(object body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    /// <summary>Kills it.</summary>
    /// <returns>What it said since its start.</returns>
    public async Task<string> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        return await _output + await _error;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        Client.Dispose();
        _process.Dispose();
    }
}
