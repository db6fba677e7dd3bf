using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace SkillGraph.Server.Tests.Commands;

public sealed class ServeTests : IDisposable
{
    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Without_stores_it_says_which_command_makes_them()
    {
        var (exitCode, _, error) = await _program.RunAsync("serve");

        Assert.Equal(2, exitCode);
        Assert.Contains("skillgraph migrate", error);
    }

    [Fact]
    public async Task A_busy_port_is_told_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await _program.RunAsync("migrate");

        var (exitCode, output, error) = await _program.RunAsync("serve", "--urls", $"http://{other.LocalEndpoint}");

        Assert.Equal(2, exitCode);
        Assert.Contains("address already in use", error);
        Assert.Single((output + error).TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task It_serves_the_pages_and_their_examples_until_interrupted_and_then_ends_with_130()
    {
        await _program.RunAsync("migrate");
        using var process = _program.Start("serve", "--urls", "http://127.0.0.1:0");
        var line = await process.StandardOutput.ReadLineAsync();
        using var client = new HttpClient { BaseAddress = new Uri(line!.Split(' ').First(word => word.StartsWith("http://"))) };

        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
        Assert.Contains("SkillGraph", await client.GetStringAsync("/"));
        var explorer = await client.GetAsync("/graphql/explorer");
        Assert.Contains("explorer/explorer.js", await explorer.Content.ReadAsStringAsync());
        Assert.Contains("script-src 'self'", explorer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/graphql/explorer/explorer.js")).StatusCode);
        // In this media type an answer is OK only if the document fits the schema.
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        foreach (var file in Examples())
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/graphql", new { query = await File.ReadAllTextAsync(file) })).StatusCode);

        Process.Start("kill", ["-INT", process.Id.ToString()]).Dispose();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
    }

    private static string[] Examples([CallerFilePath] string here = "") =>
        Directory.GetFiles(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/SkillGraph.Server/Explorer/examples"), "*.graphql");
}
