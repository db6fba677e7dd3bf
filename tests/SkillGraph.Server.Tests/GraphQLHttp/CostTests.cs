using System.Net;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public class CostTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData("{hello}", 101)]
    [InlineData("{a: hello b: hello}", 202)]
    [InlineData("{item{name item{name}}}", 104)]
    [InlineData("{items{nodes{name}}}", 102 + 20)]
    [InlineData("{items(first: 50){nodes{name item{name}}}}", 102 + (50 * 3))]
    [InlineData("{items(first: 0){nodes{name}}}", 102)]
    [InlineData("{items(first: 5){totalCount}}", 202)]
    [InlineData("{items(first: 1, where: {eq: \"a\", in: [\"a\", \"b\"]}){nodes{name}}}", 123)]
    [InlineData("{items(first: 1, where: {or: [{eq: \"a\"}, {eq: \"b\"}]}){nodes{name}}}", 123)]
    [InlineData("{nodes(ids: [1, 2, 3]){name}}", 104)]
    [InlineData("{items(first: 30){...page}} fragment page on ItemConnection {nodes{...row}} fragment row on Item {name}", 132)]
    [InlineData("query($n: Int = 7){items(first: $n){nodes{name}}}", 109)]
    public async Task The_cost_is_what_the_model_says(string query, int cost)
    {
        var answer = await (await server.PostAsync(new { query }, null, ("GraphQL-Cost", "validate"))).JsonAsync();

        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal(cost, answer.GetProperty("extensions").GetProperty("cost").GetProperty("figure").GetInt32());
    }

    [Fact]
    public async Task A_report_comes_with_the_answer()
    {
        var answer = await server.PostAsync(new { query = "{hello}" }, null, ("GraphQL-Cost", "report"));

        Assert.Equal("""{"data":{"hello":"你好 世界"},"extensions":{"cost":{"figure":101,"limit":100000}}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{slow}", "validate", HttpStatusCode.OK)]
    [InlineData("{unknown}", "validate", HttpStatusCode.BadRequest)]
    [InlineData("{hello}", "perhaps", HttpStatusCode.BadRequest)]
    public async Task Validating_runs_nothing_and_finds_what_is_wrong(string query, string header, HttpStatusCode status) =>
        Assert.Equal(status, (await server.PostAsync(new { query }, "application/graphql-response+json", ("GraphQL-Cost", header))).StatusCode);

    [Fact]
    public async Task An_operation_is_refused_by_its_variables_though_its_document_was_run_before()
    {
        const string Query = "query($n: Int){items(first: $n){nodes{name}}}";
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(new { query = Query, variables = new { n = 1 } })).StatusCode);

        var answer = await server.PostAsync(new { query = Query, variables = new { n = 1_000_000 } });

        var extensions = (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("COST_TOO_HIGH", extensions.GetProperty("code").GetString());
        Assert.Equal(1_000_102, extensions.GetProperty("figure").GetInt64());
        Assert.Equal(100_000, extensions.GetProperty("limit").GetInt64());
    }
}
