using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
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
        using var server = await ServeAsync(issuer.Url);
        using var client = await ClientAsync(server);

        var first = issuer.Token(Auditor);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, first));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client, stranger.Token(Auditor)));

        issuer.ChangeKey();
        // A key that is not known yet is fetched beside the request that named it.
        Assert.Equal(HttpStatusCode.OK, await EventuallyAsync(client, issuer.Token(Auditor)));
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client, first));
        await EndAsync(server);
    }

    [Fact]
    public async Task While_the_issuer_is_away_tokens_are_refused_the_log_says_why_and_they_work_once_it_is_back()
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        await using var issuer = new Issuer(url);
        using var server = await ServeAsync(url);
        using var client = await ClientAsync(server);
        var log = server.StandardOutput.ReadToEndAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client, "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.AA"));
        await issuer.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await EventuallyAsync(client, issuer.Token(Auditor)));

        await EndAsync(server);
        Assert.Contains($"The issuer of tokens does not answer at {url}/.well-known/openid-configuration", await log);
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

    private async Task<Process> ServeAsync(string authority)
    {
        await _program.RunAsync("migrate");
        return _program.Start(
            [("ASPNETCORE_ENVIRONMENT", "Production"), ("Jwt__Authority", authority), ("Jwt__Audience", "hub")], ["serve", "--urls", "http://127.0.0.1:0"]);
    }

    private static async Task<HttpClient> ClientAsync(Process server) =>
        new() { BaseAddress = new Uri((await server.StandardOutput.ReadLineAsync())!.Split(' ').First(word => word.StartsWith("http://"))) };

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ auditEntries { caller } }" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await client.SendAsync(request);
        if (answer.IsSuccessStatusCode)
            Assert.Contains("\"auditEntries\":[]", await answer.Content.ReadAsStringAsync());
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> EventuallyAsync(HttpClient client, string token)
    {
        var clock = Stopwatch.StartNew();
        HttpStatusCode status;
        while ((status = await AskAsync(client, token)) != HttpStatusCode.OK && clock.Elapsed < TimeSpan.FromSeconds(30))
            await Task.Delay(100);
        return status;
    }

    private static async Task EndAsync(Process server)
    {
        server.Kill();
        await server.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
