using System.Net;
using System.Text;

namespace SkillGraph.Server.Tests.GraphQLHttp;

public class GuardTests(TestServer server) : IClassFixture<TestServer>
{
    public static TheoryData<string, string, string> Attacks => new()
    {
        { "10,000 aliases", "{" + Repeat(10_000, i => $"a{i}:hello ") + "}", "TOO_MANY_TOKENS" },
        { "300 aliases", "{" + Repeat(300, i => $"a{i}:hello ") + "}", "TOO_MANY_ALIASES" },
        { "20,000 duplicate fields", "{" + Repeat(20_000, _ => "hello ") + "}", "TOO_MANY_TOKENS" },
        { "2,000 duplicate fields", "{" + Repeat(2_000, _ => "hello ") + "}", "TOO_MANY_FIELDS" },
        { "22 doubling fragments", Doubling(22), "TOO_MANY_SELECTIONS" },
        { "60 doubling fragments", Doubling(60), "TOO_MANY_FRAGMENTS" },
        { "200 × 100 inline fragments", "{" + Repeat(200, _ => "...{" + Repeat(100, _ => "...{hello}") + "}") + "}", "TOO_MANY_TOKENS" },
        { "400 fragments in a cycle", "{item{...f0}}" + Repeat(400, i => $"fragment f{i} on Item{{item{{...f{(i + 1) % 400}}}}}"), "FRAGMENT_CYCLE" },
        { "a fragment in itself", "{item{...f}} fragment f on Item{...f}", "FRAGMENT_CYCLE" },
        { "depth 20,000", Nested(20_000), "TOO_DEEP" },
        { "depth 51", Nested(51), "TOO_DEEP" },
        { "depth 60 by fragments", "{item{...f0}}" + Repeat(30, i => $"fragment f{i} on Item{{item{{item{{...f{i + 1}}}}}}}") + "fragment f30 on Item{name}", "TOO_DEEP" },
        { "the schema in the schema", "{__schema{types{fields{type{fields{type{...t}}}}}}} fragment t on __Type{possibleTypes{name}}", "SCHEMA_TOO_DEEP" },
        { "52 fields of one name", "{" + Repeat(52, _ => "hello ") + "}", "TOO_MANY_REPEATS" },
        { "101 inline fragments", "{" + Repeat(101, _ => "...{hello}") + "}", "TOO_MANY_FRAGMENTS" },
        { "101 variables", "query(" + Repeat(101, i => $"$v{i}:String ") + "){hello}", "TOO_MANY_VARIABLES" },
        { "a value 20,000 deep", "{hello(name:" + new string('[', 20_000) + ")}", "TOO_DEEP" },
        { "101 directives", "{hello" + Repeat(101, _ => "@skip(if:false)") + "}", "TOO_MANY_DIRECTIVES" },
        { "1 MB of directives", "{hello" + Repeat(500_000, _ => "@a") + "}", "TOO_MANY_DIRECTIVES" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_document_made_to_stall_the_server_is_refused_with_figure_and_limit(string name, string query, string code)
    {
        var answer = await server.PostAsync(new { query });

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, name);
        Assert.Equal(code, await answer.CodeAsync());
        if (code == "FRAGMENT_CYCLE")
            return;
        var extensions = (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("extensions");
        Assert.True(extensions.GetProperty("figure").GetInt64() > extensions.GetProperty("limit").GetInt64());
    }

    [Fact]
    public async Task Variables_with_too_many_values_are_refused_before_they_are_looked_at()
    {
        const string Query = "query($n: String){hello(name: $n)}";
        var most = await server.PostAsync(new { query = Query, variables = new { n = "x", other = Enumerable.Repeat(new { a = new[] { 1 } }, 3_332) } });
        var more = await server.PostAsync(new { query = Query, variables = new { n = "x", other = Enumerable.Repeat(new { a = new[] { 1 } }, 3_333) } });

        Assert.Equal(HttpStatusCode.OK, most.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, more.StatusCode);
        await more.AssertTooMuchAsync("TOO_MANY_VALUES", limit: 10_000);
    }

    [Fact]
    public async Task Of_many_errors_only_the_first_are_told()
    {
        var answer = await server.PostAsync(new { query = "{" + Repeat(900, i => $"hell{i} ") + "}" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.InRange((await answer.JsonAsync()).GetProperty("errors").GetArrayLength(), 10, 20);
    }

    [Fact]
    public async Task A_document_at_the_limits_is_answered()
    {
        var query = "{" + Repeat(200, i => $"a{i}:hello ") + Repeat(51, _ => "hello ") + "}";

        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(new { query })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(new { query = Nested(50) })).StatusCode);
    }

    private static string Doubling(int fragments) =>
        "{item{...f0}}" + Repeat(fragments, i => $"fragment f{i} on Item{{a:item{{...f{i + 1}}} b:item{{...f{i + 1}}}}}") + $"fragment f{fragments} on Item{{name}}";

    private static string Nested(int depth) => "{" + Repeat(depth - 1, _ => "item{") + "name" + new string('}', depth);

    private static string Repeat(int count, Func<int, string> part) =>
        Enumerable.Range(0, count).Aggregate(new StringBuilder(), (text, i) => text.Append(part(i))).ToString();
}
