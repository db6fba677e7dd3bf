namespace SkillGraph.Querying.Tests;

/// <summary>What clients may ask of the schema, beyond what GraphQL.NET answers by itself.</summary>
[Collection(LibraryTests.Name)]
public sealed class IntrospectionTests(LibraryFixture library)
{
    [Theory]
    [InlineData("""{ __type(name: "Date") { specifiedByURL } }""", """{"__type":{"specifiedByURL":"https://www.rfc-editor.org/rfc/rfc3339#section-5.6"}}""")]
    [InlineData("""{ __type(name: "Author") { specifiedByURL } }""", """{"__type":{"specifiedByURL":null}}""")]
    [InlineData(
        """{ __schema { directives { name isRepeatable locations args(includeDeprecated: true) { name isDeprecated deprecationReason } } } }""",
        """
        {"__schema":{"directives":[
        {"name":"include","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if","isDeprecated":false,"deprecationReason":null}]},
        {"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if","isDeprecated":false,"deprecationReason":null}]},
        {"name":"deprecated","isRepeatable":false,"locations":["FIELD_DEFINITION","ENUM_VALUE","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION"],"args":[{"name":"reason","isDeprecated":false,"deprecationReason":null}]},
        {"name":"specifiedBy","isRepeatable":false,"locations":["SCALAR"],"args":[{"name":"url","isDeprecated":false,"deprecationReason":null}]}]}}
        """)]
    [InlineData("""{ __type(name: "BookWhere") { isOneOf inputFields(includeDeprecated: true) { name isDeprecated } } }""", null)]
    public async Task The_schema_tells(string query, string? expected)
    {
        var data = await library.DataAsync(TestProvider.Sqlite, query);
        if (expected is not null)
            Assert.Equal(expected.ReplaceLineEndings("").Trim(), data.GetRawText());
    }

    [Theory]
    [InlineData("", "[]")]
    [InlineData("(includeDeprecated: false)", "[]")]
    [InlineData("(includeDeprecated: true)", """[{"name":"shift","isDeprecated":true,"deprecationReason":"There is one."}]""")]
    public async Task A_deprecated_argument_shows_when_asked_for(string argument, string expected)
    {
        var data = await library.DataAsync(TestProvider.Sqlite, $"{{ __type(name: \"Query\") {{ fields {{ name args{argument} {{ name isDeprecated deprecationReason }} }} }} }}");
        var librarian = data.GetProperty("__type").GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "librarian");
        Assert.Equal(expected, librarian.GetProperty("args").GetRawText());
    }
}
