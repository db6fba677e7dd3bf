using System.Diagnostics;
using System.Text.Json;

namespace SkillGraph.Server.Tests.Commands;

public sealed class DemoTests : IDisposable
{
    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_printed_command_line_runs_as_printed_and_gets_statistics_and_records()
    {
        using var server = _program.Start("demo", "--certificates", "1000", "--urls", "http://127.0.0.1:0");
        var printed = new List<string>();
        while (await server.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ctrl-C"))
            printed.Add(line);
        var command = string.Join('\n', printed.SkipWhile(line => !line.Contains("curl")));

        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true })!;
        var answer = JsonDocument.Parse(await bash.StandardOutput.ReadToEndAsync()).RootElement;
        await bash.WaitForExitAsync();
        server.Kill();
        await server.WaitForExitAsync();

        Assert.False(answer.TryGetProperty("errors", out _), answer.GetRawText());
        var data = answer.GetProperty("data");
        Assert.True(data.GetProperty("levelDistribution").GetProperty("holders").GetProperty("value").GetInt64() > 0);
        Assert.Equal(8, data.GetProperty("levelDistribution").GetProperty("levels").GetArrayLength());
        var certificates = data.GetProperty("certificates").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(3, certificates.Count);
        Assert.All(certificates, certificate => Assert.EndsWith("*", certificate.GetProperty("worker").GetProperty("name").GetString()));
    }
}
