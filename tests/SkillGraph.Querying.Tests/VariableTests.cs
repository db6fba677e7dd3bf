namespace SkillGraph.Querying.Tests;

/// <summary>Variables inside lists and input objects: their types must fit, and their values may still be null.</summary>
[Collection(LibraryTests.Name)]
public sealed class VariableTests(LibraryFixture library)
{
    [Theory]
    [InlineData("$v: Int", "books(where: { pages: { in: [$v] } })")]
    [InlineData("$v: [Int]", "books(where: { pages: { in: $v } })")]
    [InlineData("$v: [Int]!", "books(where: { pages: { in: $v } })")]
    [InlineData("$v: Int", "books(where: { pages: { in: $v } })")]
    [InlineData("$v: Int = null", "books(where: { pages: { between: { from: $v, to: 1 } } })")]
    [InlineData("$v: BookWhere", "books(where: { and: [$v] })")]
    [InlineData("$v: BookWhere", "books(where: { and: [{}, { not: { or: [$v] } }] })")]
    [InlineData("$v: BookOrder", "books(order: [$v])")]
    [InlineData("$v: [BookOrder]", "books(order: $v)")]
    [InlineData("$v: String!", "books(where: { pages: { in: [$v] } })")]
    [InlineData("$v: [String]", "countries(where: { within: $v })")]
    [InlineData("$v: String", "countries(where: { within: [$v] })")]
    public async Task A_type_that_does_not_fit_is_refused(string variable, string list)
    {
        Assert.Equal("VARIABLES_IN_ALLOWED_POSITION", await library.CodeAsync(TestProvider.Sqlite, $"query({variable}) {{ {list} {{ totalCount }} }}"));
        Assert.Equal("VARIABLES_IN_ALLOWED_POSITION", await library.CodeAsync(
            TestProvider.Sqlite, $"query({variable}) {{ ...all }} fragment all on Query {{ {list} {{ totalCount }} }}"));
    }

    [Theory]
    [InlineData("$v: Int!", "books(where: { pages: { in: [$v] } })", 100)]
    [InlineData("$v: Int = 1", "books(where: { pages: { in: [$v] } })", 100)]
    [InlineData("$v: Int! = 1", "books(where: { pages: { in: [1, $v], eq: $v } })", 100)]
    [InlineData("$v: [Int!]!", "books(where: { pages: { in: $v } })", new[] { 100 })]
    [InlineData("$v: [BookWhere!]!", "books(where: { or: $v })", new string[0])]
    [InlineData("$v: Int", "books(where: { and: { pages: { eq: $v } } })", 100)]
    public async Task A_type_that_fits_is_accepted(string variable, string list, object value) =>
        await library.DataAsync(TestProvider.Sqlite, $"query({variable}) {{ {list} {{ totalCount }} }}", new { v = value });

    [Theory]
    [InlineData("$v: Int = 1", "books(where: { pages: { in: [2, $v] } })", "NULL_NOT_ALLOWED")]
    [InlineData("$v: Int = 1", "books(where: { pages: { nin: [$v] } })", "NULL_NOT_ALLOWED")]
    [InlineData("$v: Int = 1", "books(where: { pictures: { between: { from: $v, to: 1 } } })", "INVALID_VALUE")]
    [InlineData("$v: Int = 1", "books(where: { pictures: { between: { from: 1, to: $v } } })", "INVALID_VALUE")]
    [InlineData("$v: [Int!] = []", "books(where: { pages: { in: $v } })", "NULL_NOT_ALLOWED")]
    [InlineData("$v: BookWhere = {}", "books(where: { and: [$v] })", "NULL_NOT_ALLOWED")]
    [InlineData("$v: BookWhere = {}", "books(where: { or: [{}, $v] })", "NULL_NOT_ALLOWED")]
    [InlineData("$v: String = \"5\"", "countries(where: { within: [$v] })", "NULL_NOT_ALLOWED")]
    [InlineData("$v: ID = \"5\"", "books(where: { id: { in: [$v] } })", "NULL_NOT_ALLOWED")]
    [InlineData("$v: BookOrder = { id: ASC }", "books(order: [$v])", "INVALID_ORDER")]
    [InlineData("$v: SortDirection = ASC", "books(order: [{ title: $v }])", "INVALID_ORDER")]
    public async Task A_variable_with_a_default_may_be_null_where_null_may_not(string variable, string list, string code)
    {
        var query = $"query({variable}) {{ {list} {{ totalCount }} }}";
        await library.AskAsync(TestProvider.Sqlite, query);
        Assert.Equal(code, await library.CodeAsync(TestProvider.Sqlite, query, new { v = (string?)null }));
    }

    [Fact]
    public async Task Null_among_identifiers_is_refused()
    {
        Assert.Equal("INVALID_ID", await library.CodeAsync(TestProvider.Sqlite, "query($v: ID = \"x\") { nodes(ids: [$v]) { id } }", new { v = (string?)null }));
        Assert.Equal("INVALID_VALUE", await library.CodeAsync(TestProvider.Sqlite, "query($v: ID = \"x\") { node(id: $v) { id } }", new { v = (string?)null }));
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task A_number_is_an_identifier_like_any_text(TestProvider provider)
    {
        foreach (var field in new[] { "node(id: 1)", "nodes(ids: [1])", "book(id: 1)", "country(id: 3000000000)" })
            Assert.Equal("INVALID_ID", await library.CodeAsync(provider, $"{{ {field} {{ id }} }}"));
        Assert.Equal("INVALID_ID", await library.CodeAsync(provider, "{ books(where: { id: { in: [1] } }) { totalCount } }"));
        Assert.Equal("INVALID_ID", await library.CodeAsync(provider, "query($id: ID) { book(id: $id) { id } }", new { id = 1 }));
    }
}
