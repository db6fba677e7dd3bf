using System.Net;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public class GetTests(TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task A_query_with_variables_is_answered()
    {
        var answer = await server.Client.GetAsync(
            "/graphql?query=query%20Q(%24n%3AString)%7Bhello(name%3A%24n)%7D&operationName=Q&variables=%7B%22n%22%3A%22x%22%7D");

        Assert.Equal("""{"data":{"hello":"你好 x"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_mutation_is_not_allowed()
    {
        var answer = await server.GetAsync("mutation { change }");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
        Assert.Equal("METHOD_NOT_ALLOWED", await answer.CodeAsync());
    }

    [Fact]
    public async Task A_query_is_picked_by_name_from_a_document_with_a_mutation()
    {
        var document = Uri.EscapeDataString("mutation M { change } query Q { hello }");

        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync($"/graphql?operationName=Q&query={document}")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.Client.GetAsync($"/graphql?operationName=M&query={document}")).StatusCode);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=")]
    [InlineData("/graphql?query={hello}&variables=7")]
    [InlineData("/graphql?query={hello}&variables={")]
    public async Task A_malformed_request_is_refused(string url) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync(url)).StatusCode);

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("QUERY")]
    public async Task Another_method_is_not_allowed(string method)
    {
        var answer = await server.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow);
    }
}
