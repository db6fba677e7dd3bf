using System.Net;

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
        Assert.Equal("RATE_LIMITED", await more.CodeAsync());
        Assert.True(more.Headers.RetryAfter!.Delta > TimeSpan.Zero);
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
