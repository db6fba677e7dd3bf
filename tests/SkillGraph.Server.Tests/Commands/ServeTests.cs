using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using SkillGraph.Server.GraphQLHttp;
using SkillGraph.TestKit;

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
    public async Task Every_log_line_of_a_request_names_it()
    {
        await _program.RunAsync("migrate");
        using var process = _program.Start(("Logging__LogLevel__Microsoft", "Information"), "serve", "--urls", "http://127.0.0.1:0");
        using var client = await ClientOfAsync(process);
        client.DefaultRequestHeaders.Add("X-Request-Id", "my-id-7");

        await client.GetAsync("/graphql?query={levels{totalCount}}");
        process.Kill();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n').Where(l => l.Contains("/graphql")).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Contains("RequestId:my-id-7", l));
    }

    [Fact]
    public async Task The_explorer_can_be_switched_off()
    {
        await _program.RunAsync("migrate");
        using var process = _program.Start(("GraphQL__Explorer", "false"), "serve", "--urls", "http://127.0.0.1:0");
        using var client = await ClientOfAsync(process);

        var explorer = await client.GetAsync("/graphql/explorer");
        var script = await client.GetAsync("/graphql/explorer/explorer.js");
        process.Kill();

        Assert.Equal(HttpStatusCode.NotFound, explorer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, script.StatusCode);
    }

    [Fact]
    public async Task It_serves_the_pages_and_their_examples_until_interrupted_and_then_ends_with_130()
    {
        await _program.RunAsync("migrate");
        using var process = _program.Start("serve", "--urls", "http://127.0.0.1:0");
        using var client = await ClientOfAsync(process);

        Assert.Equal("Healthy", await client.GetStringAsync("/health/live"));
        using var fromElsewhere = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={levels{totalCount}}") { Headers = { { "Origin", "https://elsewhere.example" } } };
        Assert.False((await client.SendAsync(fromElsewhere)).Headers.Contains("Access-Control-Allow-Origin"));
        await ReadyAsync(client);
        Assert.Contains("SkillGraph", await client.GetStringAsync("/"));
        var explorer = await client.GetAsync("/graphql/explorer");
        Assert.Contains("explorer/explorer.js", await explorer.Content.ReadAsStringAsync());
        Assert.Contains("script-src 'self'", explorer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/graphql/explorer/explorer.js")).StatusCode);
        // In this media type an answer is OK only if the document fits the schema.
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        foreach (var file in Directory.GetFiles(Repository.File("src/SkillGraph.Server/Explorer/examples")))
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/graphql", new { query = await File.ReadAllTextAsync(file) })).StatusCode);
        foreach (var file in Directory.GetFiles(Repository.File("schema/operations")))
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(UrlOf(await File.ReadAllBytesAsync(file)))).StatusCode);

        Process.Start("kill", ["-INT", process.Id.ToString()]).Dispose();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
    }

    private static async Task<HttpClient> ClientOfAsync(Process server)
    {
        string? line;
        do
            line = await server.StandardOutput.ReadLineAsync();
        while (!line!.StartsWith("已启动", StringComparison.Ordinal));
        return new() { BaseAddress = new Uri(line.Split(' ').First(word => word.StartsWith("http://"))) };
    }

    // Statistics are ready a moment after the start.
    private static async Task ReadyAsync(HttpClient client)
    {
        HttpResponseMessage ready;
        var clock = Stopwatch.StartNew();
        do
            ready = await client.GetAsync("/health/ready");
        while (ready.StatusCode != HttpStatusCode.OK && clock.Elapsed < TimeSpan.FromSeconds(30));
        Assert.Equal("Healthy", await ready.Content.ReadAsStringAsync());
    }

    // With the variables that some of the documents must have; the others ignore them.
    private static string UrlOf(byte[] document) =>
        $"/graphql?documentId={TrustedDocuments.IdOf(document)}&variables={Uri.EscapeDataString("""{"indicator":"CERTIFICATION_COVERAGE","since":0,"filingNumber":"none"}""")}";
}
