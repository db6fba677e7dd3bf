using System.Net;
using Microsoft.AspNetCore.Http;
using SkillGraph.Server.GraphQLHttp;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public class CallerLimitTests
{
    [Fact]
    public async Task A_caller_with_too_many_requests_at_once_is_told_when_to_come_back_and_others_are_not_touched()
    {
        var server = new TestServer(new() { Concurrency = 2, Timeout = TimeSpan.FromSeconds(2) }, new());
        await server.InitializeAsync();

        var slow = Enumerable.Range(0, 3).Select(_ => server.PostAsync(new { query = "{slow}" })).ToList();
        var other = await server.PostAsync(new { query = "{hello}" }, null, ("X-Api-Key", "good-key"));
        var answers = await Task.WhenAll(slow);
        var later = await server.PostAsync(new { query = "{hello}" });

        await server.DisposeAsync();
        await AssertRefusedAsync(Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests), "TOO_MANY_AT_ONCE", 3, 2);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task A_caller_with_too_many_operations_in_a_minute_is_refused_and_those_of_a_batch_count_singly()
    {
        var server = new TestServer(new() { OperationsPerMinute = 12 }, new());
        await server.InitializeAsync();

        var batch = await server.PostAsync(Enumerable.Repeat(new { query = "{hello}" }, 10));
        var more = await server.PostAsync(Enumerable.Repeat(new { query = "{hello}" }, 10));

        await server.DisposeAsync();
        Assert.Equal(HttpStatusCode.OK, batch.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, more.StatusCode);
        await more.AssertTooMuchAsync("RATE_LIMITED", limit: 12);
        Assert.True(more.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_key_with_a_quota_has_a_budget_of_its_own_and_is_told_when_to_come_back()
    {
        var server = new TestServer();
        await server.InitializeAsync();

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++)
            answers.Add(await server.PostAsync(new { query = "{caller}" }, null, ("X-Api-Key", "small-key")));
        var other = await server.PostAsync(new { query = "{caller}" }, null, ("X-Api-Key", "good-key"));

        await server.DisposeAsync();
        Assert.All(answers[..3], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await AssertRefusedAsync(answers[3], "RATE_LIMITED", 4, 3);
        // One operation comes back every twenty seconds.
        Assert.InRange(answers[3].Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Whoever_tries_keys_uses_up_the_budget_of_the_address()
    {
        var server = new TestServer(new() { OperationsPerMinute = 3 }, new());
        await server.InitializeAsync();

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++)
            answers.Add(await server.PostAsync(new { query = "{caller}" }, null, ("X-Api-Key", $"guess-{i}")));
        var known = await server.PostAsync(new { query = "{caller}" }, null, ("X-Api-Key", "good-key"));

        await server.DisposeAsync();
        Assert.All(answers[..3], answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        await AssertRefusedAsync(answers[3], "RATE_LIMITED", 4, 3);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", true)]
    public void Anonymous_callers_are_told_apart_by_what_one_of_them_can_hold(string one, string other, bool apart)
    {
        static string Address(string text) => ClientAddress.Of(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(text) } });

        Assert.Equal(apart, Address(one) != Address(other));
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, string code, int figure, int limit)
    {
        var extensions = (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(code, extensions.GetProperty("code").GetString());
        Assert.Equal(figure, extensions.GetProperty("figure").GetInt32());
        Assert.Equal(limit, extensions.GetProperty("limit").GetInt32());
    }
}
