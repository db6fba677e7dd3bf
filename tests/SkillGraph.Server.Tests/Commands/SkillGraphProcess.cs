using System.Diagnostics;

namespace SkillGraph.Server.Tests.Commands;

/// <summary>The program as a user starts it, in a folder of its own.</summary>
internal sealed class SkillGraphProcess : IDisposable
{
    public SkillGraphProcess() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"skillgraph-cli-{Guid.NewGuid():N}");

    public Process Start(params string[] arguments) => Start([], arguments);

    public Process Start((string Name, string Value) variable, params string[] arguments) => Start([variable], arguments);

    public Process Start(IEnumerable<(string Name, string Value)> variables, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "skillgraph.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["XDG_DATA_HOME"] = Folder;
        foreach (var name in new[] { "SKILLGRAPH_DATA", "SKILLGRAPH_DATABASE", "SKILLGRAPH_DATA_KEYS", "ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT" })
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public async Task<(int ExitCode, string Output, string Error)> RunAsync(IEnumerable<(string Name, string Value)> variables, string[] arguments)
    {
        using var process = Start(variables, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
