using System.Net;
using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests.Hosting;

/// <summary>What the program tells browsers with every answer, and pages of other origins.</summary>
public sealed class BrowserTests : IAsyncLifetime, IDisposable
{
    private const string Dashboard = "https://dashboard.example";

    private static readonly string[] Answers =
    [
        "GET /", "GET /graphql/explorer", "GET /graphql/explorer/explorer.js", "GET /health/live", "GET /nowhere", "GET /graphql", "PUT /graphql",
        "GET /graphql?query={levels{totalCount}}", "GET /graphql?query={nothing}", "GET /graphql?query=mutation{a}",
    ];

    private readonly SkillGraphProcess _program = new();
    private RunningServer _server = null!;

    public async Task InitializeAsync()
    {
        await _program.RunAsync("migrate");
        _server = await RunningServer.StartAsync(_program, ("Cors__Origins__0", Dashboard), ("Cors__Origins__1", "https://portal.example"));
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Every_answer_forbids_a_browser_what_it_need_not_do_and_says_nothing_about_the_server()
    {
        foreach (var what in Answers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Parse(what.Split(' ')[0]), what.Split(' ')[1]);
            using var answer = await _server.Client.SendAsync(request);

            string One(string header) => Assert.Single(answer.Headers.GetValues(header));
            Assert.Contains("default-src 'none'", One("Content-Security-Policy"));
            Assert.Contains("frame-ancestors 'none'", One("Content-Security-Policy"));
            Assert.DoesNotContain("unsafe-eval", One("Content-Security-Policy"));
            Assert.DoesNotMatch("script-src[^;]*unsafe-inline", One("Content-Security-Policy"));
            Assert.Equal("nosniff", One("X-Content-Type-Options"));
            Assert.Equal("DENY", One("X-Frame-Options"));
            Assert.Equal("no-referrer", One("Referrer-Policy"));
            Assert.Equal("same-origin", One("Cross-Origin-Opener-Policy"));
            Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"), what);
            Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_page_of_an_origin_in_the_settings_may_ask_with_a_key_but_without_cookies()
    {
        using var preflight = await AskFirstAsync(Dashboard);
        using var answer = await AskAsync(Dashboard);

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal(Dashboard, Single(preflight, "Access-Control-Allow-Origin"));
        Assert.Contains("POST", Single(preflight, "Access-Control-Allow-Methods"));
        foreach (var header in new[] { "Authorization", "X-Api-Key", "X-Purpose", "Content-Type", "If-None-Match" })
            Assert.Contains(header, Single(preflight, "Access-Control-Allow-Headers"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Dashboard, Single(answer, "Access-Control-Allow-Origin"));
        Assert.Contains("Retry-After", Single(answer, "Access-Control-Expose-Headers"));
        Assert.Contains("Origin", answer.Headers.Vary);
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials") || answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("http://dashboard.example")]
    [InlineData("https://dashboard.example.elsewhere.example")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_may_not_read_answers(string origin)
    {
        using var preflight = await AskFirstAsync(origin);
        using var answer = await AskAsync(origin);

        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private Task<HttpResponseMessage> AskFirstAsync(string origin) => _server.Client.SendAsync(new(HttpMethod.Options, "/graphql")
    {
        Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "authorization,content-type,x-purpose" } },
    });

    private Task<HttpResponseMessage> AskAsync(string origin) => _server.AskAsync(new { query = "{ levels { totalCount } }" }, ("Origin", origin));

    private static string Single(HttpResponseMessage answer, string header) => Assert.Single(answer.Headers.GetValues(header));
}
