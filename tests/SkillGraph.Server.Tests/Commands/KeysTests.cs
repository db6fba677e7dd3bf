using System.Net;
using System.Text;
using SkillGraph.Server.Tests.GraphQLHttp;

namespace SkillGraph.Server.Tests.Commands;

public sealed class KeysTests : IDisposable
{
    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_key_is_shown_once_and_works_until_it_is_rotated_without_overlap_or_revoked()
    {
        await _program.RunAsync("migrate");
        var first = await MakeAsync("create", "office", "--role", "auditor", "--quota", "60", "--expires", "30d");
        await using var server = await RunningServer.StartAsync(_program);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, first));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, first[..^1] + "x"));

        var second = await MakeAsync("rotate", "office", "--overlap", "7d");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, second));

        var third = await MakeAsync("rotate", "office", "--overlap", "0m");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, first));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, second));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, third));

        Assert.Equal(0, (await _program.RunAsync("keys", "revoke", "office")).ExitCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, third));
        await server.KillAsync();

        var (_, list, _) = await _program.RunAsync("keys", "list");
        Assert.Matches(@"^NAME +ROLE +SCOPES +REGION +QUOTA +CREATED \(UTC\) +EXPIRES \(UTC\) +STATUS\n(office +auditor +- +- +60 .* expired\n){2}office +auditor .* revoked\n$", list);
        foreach (var file in Directory.GetFiles(_program.Folder, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(third, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
    }

    [Theory]
    [InlineData("an official, and a portal with --scope, needs --region", "create", "x", "--role", "official")]
    [InlineData("a portal with --scope, needs --region", "create", "x", "--role", "portal", "--scope", "records")]
    [InlineData("--region would confine nothing", "create", "x", "--role", "portal", "--region", "510700")]
    [InlineData("--region would confine nothing", "create", "x", "--role", "auditor", "--region", "510700")]
    [InlineData("--scope is for portals", "create", "x", "--role", "analyst", "--scope", "records")]
    [InlineData("'personal-data' not recognized", "create", "x", "--role", "portal", "--scope", "personal-data", "--region", "510700")]
    [InlineData("'emperor' not recognized", "create", "x", "--role", "emperor")]
    [InlineData("'990000' is no region of the hub", "create", "x", "--role", "official", "--region", "990000")]
    [InlineData("'a b' cannot name a key", "create", "a b", "--role", "portal")]
    [InlineData("'7' is no span of time", "create", "x", "--role", "portal", "--expires", "7")]
    [InlineData("'x' has no key that works", "rotate", "x")]
    [InlineData("'x' has no key that works", "revoke", "x")]
    public async Task What_cannot_be_done_is_told(string expected, params string[] arguments)
    {
        await _program.RunAsync("migrate");

        var (exitCode, output, error) = await _program.RunAsync(["keys", .. arguments]);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, output + error);
    }

    [Fact]
    public async Task A_portal_reads_what_its_scopes_say_masked_and_of_its_region_only_and_its_successor_too()
    {
        await _program.RunAsync("migrate");
        await File.WriteAllTextAsync(Path.Combine(_program.Folder, "w.csv"), "identity_number,name,region\n999999198805042318,欧阳演示,510700\n999999199003070012,李演示,510100\n");
        await _program.RunAsync("import", "workers", "w.csv");
        var first = await MakeAsync("create", "portal-1", "--role", "portal", "--scope", "records", "--region", "510700", "--expires", "1d");
        var second = await MakeAsync("rotate", "portal-1", "--expires", "90d");
        var (_, list, _) = await _program.RunAsync("keys", "list");
        await using var server = await RunningServer.StartAsync(_program);

        foreach (var key in new[] { first, second })
        {
            var answer = await (await server.AskAsync(
                new { query = "{ workers { totalCount nodes { name identityNumber } } }" }, ("X-Api-Key", key), ("X-Purpose", "test"))).Content.ReadAsStringAsync();
            Assert.Equal("""{"data":{"workers":{"totalCount":1,"nodes":[{"name":"欧*","identityNumber":"9****************8"}]}}}""", answer);
        }
        var expiries = list.Split('\n')[1..3].Select(line => DateTime.Parse(line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[6])).ToList();
        Assert.Contains("portal-1  portal  records  510700", list);
        Assert.InRange((expiries[1] - expiries[0]).TotalDays, 88, 90);
    }

    [Fact]
    public async Task A_key_with_a_quota_is_told_when_to_come_back_and_no_other_caller_is_touched()
    {
        await _program.RunAsync("migrate");
        var small = await MakeAsync("create", "portal-1", "--role", "portal", "--quota", "2");
        var other = await MakeAsync("create", "portal-2", "--role", "portal");
        await using var server = await RunningServer.StartAsync(_program);
        var question = new { query = "{ levels { totalCount } }" };

        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await server.AskAsync(question, ("X-Api-Key", small))).StatusCode);
        var refused = await server.AskAsync(question, ("X-Api-Key", small));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("RATE_LIMITED", await refused.CodeAsync());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync(question, ("X-Api-Key", other))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync(question)).StatusCode);
        // Its successor has no budget of its own beside it.
        var successor = await MakeAsync("rotate", "portal-1");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await server.AskAsync(new[] { question, question }, ("X-Api-Key", successor))).StatusCode);
    }

    [Fact]
    public async Task A_name_whose_key_works_is_not_given_twice()
    {
        await _program.RunAsync("migrate");
        await MakeAsync("create", "portal-1", "--role", "portal");

        var (exitCode, _, error) = await _program.RunAsync("keys", "create", "portal-1", "--role", "analyst");

        Assert.Equal(2, exitCode);
        Assert.Contains("skillgraph keys rotate portal-1", error);
    }

    [Fact]
    public async Task In_production_nothing_is_served_before_there_is_a_key()
    {
        await _program.RunAsync("migrate");
        using var server = _program.Start(("ASPNETCORE_ENVIRONMENT", "Production"), "serve", "--urls", "http://127.0.0.1:0");
        var error = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();
        Assert.Equal(2, server.ExitCode);
        Assert.Contains("skillgraph keys create", error);

        await MakeAsync("create", "portal-1", "--role", "portal");
        await using var again = await RunningServer.StartAsync(_program, ("ASPNETCORE_ENVIRONMENT", "Production"));
        Assert.Equal("Healthy", await again.Client.GetStringAsync("/health/live"));
    }

    private async Task<string> MakeAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await _program.RunAsync(["keys", .. arguments]);
        Assert.True(exitCode == 0, error);
        return output.Trim();
    }

    /// <summary>Whether the key is known, and if so, that it has its privilege.</summary>
    private static async Task<HttpStatusCode> StatusAsync(RunningServer server, string key)
    {
        // A server remembers a key for a second.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        var answer = await server.AskAsync(new { query = "{ auditEntries { caller } }" }, ("Authorization", $"Bearer {key}"));
        if (answer.IsSuccessStatusCode)
            Assert.Equal("""{"auditEntries":[]}""", (await answer.JsonAsync()).GetProperty("data").GetRawText());
        return answer.StatusCode;
    }
}
