using System.Net;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public class RequestTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("Authorization", "Bearer good-key")]
    [InlineData("X-Api-Key", "good-key")]
    public async Task A_key_tells_who_asks(string header, string value) =>
        Assert.Equal("""{"data":{"caller":"portal"}}""",
            await (await server.PostAsync(new { query = "{caller}" }, null, (header, value))).Content.ReadAsStringAsync());

    [Fact]
    public async Task Without_a_key_the_caller_is_anonymous() =>
        Assert.Equal("""{"data":{"caller":"anonymous"}}""",
            await (await server.PostAsync(new { query = "{caller}" })).Content.ReadAsStringAsync());

    [Fact]
    public async Task An_unknown_key_is_refused()
    {
        var answer = await server.PostAsync(new { query = "{hello}" }, null, ("X-Api-Key", "bad-key"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("UNAUTHENTICATED", await answer.CodeAsync());
    }

    [Fact]
    public async Task A_purpose_counts_on_post_only_where_no_answer_is_kept_and_no_address_names_a_person()
    {
        var answer = await server.GetAsync("{caller}", ("X-Api-Key", "good-key"), ("X-Purpose", "test"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("METHOD_NOT_ALLOWED", await answer.CodeAsync());
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("%E6%A0%B8%0Ax")]
    [InlineData("核对 999999198805042318")]
    [InlineData("99999919880504231x?")]
    public async Task A_purpose_that_is_no_line_or_names_a_person_by_number_is_refused_without_repeating_it(string purpose)
    {
        var answer = await server.PostAsync(new { query = "{caller}" }, null, ("X-Api-Key", "good-key"), ("X-Purpose", Uri.EscapeDataString(Uri.UnescapeDataString(purpose))));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("INVALID_PURPOSE", await answer.CodeAsync());
        Assert.DoesNotContain("99999919880504231", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{ echo(text: \"999999198805042318\") }")]
    [InlineData("{ echo(text: \"x99999919880504231Xx 99999919880504231X,\") }")]
    [InlineData("{ a99999919880504231X }")]
    [InlineData("{ hello(name: 999999198805042318) }")]
    public async Task No_error_repeats_what_looks_like_an_identity_number(string query)
    {
        var text = await (await server.PostAsync(new { query })).Content.ReadAsStringAsync();

        Assert.Contains("errors", text);
        Assert.DoesNotContain("9999991988050423", text);
    }

    [Fact]
    public async Task A_batch_is_answered_in_order_with_errors_in_place()
    {
        var answer = await server.PostAsync(new[] { new { query = "{hello}" }, new { query = "{unknown}" }, new { query = "{caller}" } });

        var items = (await answer.JsonAsync()).EnumerateArray().ToList();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([true, false, true], items.Select(i => i.TryGetProperty("data", out _)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(10_000)]
    public async Task A_batch_of_a_wrong_size_is_refused(int size)
    {
        var answer = await server.PostAsync(Enumerable.Repeat(new { query = "{hello}" }, size));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var extensions = (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal($$"""{"code":"BATCH_TOO_LARGE","figure":{{size}},"limit":10}""", extensions.GetRawText());
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_cancelled()
    {
        var hurried = new TestServer(new() { Timeout = TimeSpan.FromMilliseconds(200) }, new());
        await hurried.InitializeAsync();

        var answer = await hurried.PostAsync(new { query = "{slow}" });

        await hurried.DisposeAsync();
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        await answer.AssertTooMuchAsync("TIMEOUT", limit: 0.2);
    }

    [Fact]
    public async Task An_unforeseen_exception_shows_only_the_request_id()
    {
        var answer = await server.PostAsync(new { query = "{broken}" }, null, ("X-Request-Id", "my-id-7"));

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("INTERNAL_ERROR", await answer.CodeAsync());
        Assert.Contains("my-id-7", text);
        Assert.DoesNotContain("secret", text);
        Assert.DoesNotContain("InvalidOperation", text);
    }

    [Theory]
    [InlineData("my-id-7", true)]
    [InlineData("bad id;", false)]
    [InlineData("", false)]
    public async Task Every_answer_names_its_request(string sent, bool kept)
    {
        var answer = await server.PostAsync(new { query = "{" }, null, ("X-Request-Id", sent));

        var id = Assert.Single(answer.Headers.GetValues("X-Request-Id"));
        Assert.Equal(kept, id == sent);
        Assert.NotEmpty(id);
    }
}
