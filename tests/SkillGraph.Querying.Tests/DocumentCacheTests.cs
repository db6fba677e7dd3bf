namespace SkillGraph.Querying.Tests;

/// <summary>Documents are parsed once; what depends on variables is checked each time.</summary>
[Collection(LibraryTests.Name)]
public sealed class DocumentCacheTests(LibraryFixture library)
{
    [Fact]
    public async Task A_document_is_parsed_once()
    {
        const string Query = "query($first: Int) { books(first: $first) { nodes { title } } }";
        var first = await library.ExecuteAsync(TestProvider.Sqlite, Query, new { first = 1 });
        var second = await library.ExecuteAsync(TestProvider.Sqlite, Query, new { first = 2 });
        var other = await library.ExecuteAsync(TestProvider.Sqlite, Query + " ");
        Assert.Same(first.Document, second.Document);
        Assert.NotSame(first.Document, other.Document);
    }

    [Fact]
    public async Task A_known_document_still_refuses_bad_variables()
    {
        const string Query = "query($id: ID!) { node(id: $id) { id } }";
        await library.DataAsync(TestProvider.Sqlite, Query, new { id = "Qm9vazox" });
        Assert.True((await library.AskAsync(TestProvider.Sqlite, Query)).TryGetProperty("errors", out _));
        Assert.True((await library.AskAsync(TestProvider.Sqlite, Query, new { id = (string?)null })).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task An_invalid_document_stays_invalid()
    {
        for (var i = 0; i < 2; i++)
            Assert.False((await library.ExecuteAsync(TestProvider.Sqlite, "{ books { nodes { nothing } } }")).Executed);
    }

    [Theory]
    [InlineData("{ books { totalCount } } type Other { id: ID }")]
    [InlineData("extend type Query { id: ID } { books { totalCount } }")]
    [InlineData("{ books { totalCount } } schema { query: Query }")]
    public async Task A_document_holds_operations_and_fragments_only(string query) =>
        Assert.Equal("EXECUTABLE_DEFINITIONS", await library.CodeAsync(TestProvider.Sqlite, query));
}
