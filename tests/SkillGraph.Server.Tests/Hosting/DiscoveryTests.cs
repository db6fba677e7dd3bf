using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SkillGraph.Server.Tests.Commands;

namespace SkillGraph.Server.Tests.Hosting;

/// <summary>The program, as it is started for production, and an issuer of tokens that it knows by address only.</summary>
public sealed class DiscoveryTests : IDisposable
{
    private static readonly (string, object)[] Auditor = [("sub", "zhou"), ("roles", new[] { "staff", "auditor" })];

    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_keys_of_an_issuer_are_fetched_and_again_when_they_change()
    {
        await using var issuer = new Issuer();
        await issuer.StartAsync();
        await using var stranger = new Issuer();
        await stranger.StartAsync();
        await using var server = await ServeAsync(issuer.Url);

        var first = issuer.Token(Auditor);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(server, first));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(server, stranger.Token(Auditor)));

        issuer.ChangeKey();
        // A key that is not known yet is fetched beside the request that named it.
        Assert.Equal(HttpStatusCode.OK, await EventuallyAsync(server, issuer.Token(Auditor)));
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(server, first));
    }

    [Fact]
    public async Task While_the_issuer_is_away_tokens_are_refused_the_log_says_why_and_they_work_once_it_is_back()
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        await using var issuer = new Issuer(url);
        await using var server = await ServeAsync(url);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(server, "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.AA"));
        await issuer.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await EventuallyAsync(server, issuer.Token(Auditor)));

        Assert.Contains($"The issuer of tokens does not answer at {url}/.well-known/openid-configuration", await server.KillAsync());
    }

    [Theory]
    [InlineData("http://issuer.example", "expected an address such as https://issuer.example", "Jwt__Authority")]
    [InlineData("issuer", "expected an address such as https://issuer.example", "Jwt__Authority")]
    [InlineData("no key", "no public key of RSA or ECDSA", "Jwt__SigningKeys__0")]
    public async Task What_is_no_address_or_key_is_told_before_anything_is_served(string value, string expected, string setting)
    {
        await _program.RunAsync("migrate");
        var (exitCode, output, error) = await _program.RunAsync([(setting, value), ("Jwt__Issuer", "https://issuer.example"), ("Jwt__Audience", "hub")], ["serve"]);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, error);
        Assert.Single((output + error).TrimEnd().Split('\n'));
    }

    private async Task<RunningServer> ServeAsync(string authority)
    {
        await _program.RunAsync("migrate");
        return await RunningServer.StartAsync(_program, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Jwt__Authority", authority), ("Jwt__Audience", "hub"));
    }

    private static async Task<HttpStatusCode> AskAsync(RunningServer server, string token)
    {
        var answer = await server.AskAsync(new { query = "{ auditEntries { caller } }" }, ("Authorization", $"Bearer {token}"));
        if (answer.IsSuccessStatusCode)
            Assert.Contains("\"auditEntries\":[]", await answer.Content.ReadAsStringAsync());
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> EventuallyAsync(RunningServer server, string token)
    {
        var clock = Stopwatch.StartNew();
        HttpStatusCode status;
        while ((status = await AskAsync(server, token)) != HttpStatusCode.OK && clock.Elapsed < TimeSpan.FromSeconds(30))
            await Task.Delay(100);
        return status;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
