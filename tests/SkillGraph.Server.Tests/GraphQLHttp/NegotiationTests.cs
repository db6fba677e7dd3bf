using System.Net;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public class NegotiationTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/graphql-response+json, */*", "application/graphql-response+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;q=0.5, application/json", "application/json")]
    [InlineData("application/graphql-response+json;q=0, */*", "application/json")]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", "application/json")]
    public async Task The_answer_has_the_type_that_the_client_likes_best(string? accept, string expected)
    {
        var type = (await server.PostAsync(new { query = "{hello}" }, accept)).MediaType();

        Assert.Equal(expected, type.MediaType);
        Assert.Equal("utf-8", type.CharSet);
    }

    [Fact]
    public async Task A_client_that_accepts_no_json_is_told()
    {
        var answer = await server.PostAsync(new { query = "{hello}" }, "text/html");

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Equal("NOT_ACCEPTABLE", await answer.CodeAsync());
    }

    [Theory]
    [InlineData("{ hello", "SYNTAX_ERROR")]
    [InlineData("{ unknown }", "FIELDS_ON_CORRECT_TYPE")]
    [InlineData("query Q($n: String!) { hello }", "NO_UNUSED_VARIABLES")]
    [InlineData("query A { hello } query B { hello }", "NO_OPERATION_NAME")]
    public async Task What_is_not_executed_is_a_bad_request_except_in_plain_json(string query, string code)
    {
        var answer = await server.PostAsync(new { query });
        var plain = await server.PostAsync(new { query }, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.Equal(code, await answer.CodeAsync());
        Assert.False((await plain.JsonAsync()).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task An_error_of_a_field_leaves_the_answer_ok()
    {
        var answer = await server.PostAsync(new { query = "{ hello refused }" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("FORBIDDEN", await answer.CodeAsync());
        Assert.Equal("你好 世界", (await answer.JsonAsync()).GetProperty("data").GetProperty("hello").GetString());
    }
}
