using System.Diagnostics;
using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests;

/// <summary>A small demo province, served by the program as a user starts it; examples know the program by its name.</summary>
public sealed class DemoHub : IAsyncLifetime, IDisposable
{
    private readonly SkillGraphProcess _program = new();
    private Process? _server;

    /// <summary>What examples need of their environment.</summary>
    public IEnumerable<(string Name, string Value)> Variables { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Assert.Equal(0, (await _program.RunAsync("demo", "--certificates", "5000", "--no-serve")).ExitCode);
        var key = (await _program.RunAsync("keys", "create", "portal-1", "--role", "portal")).Output.Trim();
        _server = _program.Start("serve", "--urls", "http://127.0.0.1:0");
        var address = (await _server.StandardOutput.ReadLineAsync())!.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        // The shell reads it before each example.
        var names = Path.Combine(_program.Folder, "names.sh");
        await File.WriteAllTextAsync(names, $"skillgraph() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "skillgraph.dll")}' \"$@\"; }}\n");
        Variables =
            [("SKILLGRAPH_URL", address), ("SKILLGRAPH_KEY", key), ("SKILLGRAPH_DATA", Path.Combine(_program.Folder, "skillgraph")), ("BASH_ENV", names)];
    }

    public async Task DisposeAsync()
    {
        _server!.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    public void Dispose() => _program.Dispose();
}
