namespace SkillGraph.Querying.Tests;

/// <summary>Relations: how many statements they take, and that each parent gets its own rows.</summary>
[Collection(LibraryTests.Name)]
public sealed class RelationTests(LibraryFixture library)
{
    [Theory]
    [InlineData(1, "{ books(first: 50) { nodes { title author { name country { code } } editor { name } } } }")]
    [InlineData(2, "{ authors(first: 10) { nodes { name books(first: 10, order: [{ publishedOn: DESC }]) { nodes { title } } } } }")]
    [InlineData(2, "{ authors { nodes { books(first: 3) { nodes { title author { name country { name } } } pageInfo { hasNextPage endCursor } edges { cursor node { id } } } } } }")]
    [InlineData(3, "{ authors { nodes { books(first: 3) { totalCount nodes { title } } } } }")]
    [InlineData(3, "{ authors { nodes { a: books(first: 1) { nodes { title } } b: books(last: 1) { nodes { title } } } } }")]
    [InlineData(3, "{ countries { nodes { authors { nodes { books { nodes { title } } } } } } }")]
    [InlineData(2, "{ books { nodes { author { edited { nodes { title } } } } } }")]
    [InlineData(2, "{ authors { nodes { ...A ...B } } } fragment A on Author { books { nodes { id } } } fragment B on Author { books { nodes { title } } }")]
    [InlineData(1, "{ authors { nodes { name books @skip(if: true) { nodes { id } } } } }")]
    public async Task A_level_takes_one_statement(int statements, string query)
    {
        foreach (var provider in Enum.GetValues<TestProvider>())
        {
            library.Sql(provider).Clear();
            await library.DataAsync(provider, query);
            Assert.Equal(statements, library.Sql(provider).Statements.Count);
        }
    }

    [Fact]
    public async Task Both_databases_give_the_same_answer()
    {
        const string Query =
            """
            { authors(order: [{ name: DESC }]) { nodes { name initial email phone isAnonymous country { code name }
              books(first: 4, order: [{ rating: DESC }], where: { pages: { gt: 100 } }) { totalCount edges { cursor node {
                title subtitle genre otherGenre pages pictures sold returned weight rating inPrint translated publishedOn endedOn enteredAt lentAt
                editor { name edited(last: 2) { nodes { id } } } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }
            """;
        var answers = new List<string>();
        foreach (var provider in Enum.GetValues<TestProvider>())
            answers.Add((await library.DataAsync(provider, Query)).GetRawText());
        Assert.Equal(answers[0], answers[1]);
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task Each_parent_gets_its_own_page_and_count(TestProvider provider)
    {
        var data = await library.DataAsync(
            provider,
            "{ authors { nodes { id edited(first: 3, order: [{ pages: DESC }], where: { inPrint: { eq: true } }) { totalCount nodes { id } pageInfo { hasNextPage } } } } }");
        foreach (var node in data.GetProperty("authors").GetProperty("nodes").EnumerateArray())
        {
            var author = library.Rows.Authors.Single(row => row.Id == LibraryFixture.KeyOf(node.GetProperty("id").GetString()!));
            var edited = author.Edited.Where(book => book.InPrint && !book.Deleted).OrderByDescending(book => book.Pages).ThenByDescending(book => book.Id).ToList();
            Assert.Equal(edited.Take(3).Select(book => book.Id), LibraryFixture.KeysOf(node, "edited"));
            Assert.Equal(edited.Count, node.GetProperty("edited").GetProperty("totalCount").GetInt32());
            Assert.Equal(edited.Count > 3, node.GetProperty("edited").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        }
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task A_nested_list_goes_on_from_its_cursor(TestProvider provider)
    {
        const string Query = "query($after: String) { author(name: \"Author 1\") { books(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } }";
        var expected = library.Rows.Authors[0].Books.Where(book => !book.Deleted).Select(book => book.Id).ToList();
        var first = (await library.DataAsync(provider, Query)).GetProperty("author");
        var after = first.GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await library.DataAsync(provider, Query, new { after })).GetProperty("author");
        Assert.Equal(expected.Take(4), LibraryFixture.KeysOf(first, "books").Concat(LibraryFixture.KeysOf(second, "books")));
    }

    [Fact]
    public async Task A_refused_nested_list_is_an_error_at_each_parent()
    {
        var answer = await library.AskAsync(TestProvider.Sqlite, "{ authors(first: 3) { nodes { books(first: 201) { totalCount } } } }");
        var errors = answer.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal([0, 1, 2], errors.Select(error => error.GetProperty("path")[2].GetInt32()).Order());
        Assert.All(errors, error => Assert.Equal(1, error.GetProperty("locations").GetArrayLength()));
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task Only_wanted_columns_are_read(TestProvider provider)
    {
        library.Sql(provider).Clear();
        await library.DataAsync(provider, "{ books { nodes { title author { initial } } } }");
        var statement = Assert.Single(library.Sql(provider).Statements);
        Assert.Contains("Title", statement);
        Assert.Contains("Name", statement);
        Assert.DoesNotContain("Subtitle", statement);
        Assert.DoesNotContain("Email", statement);
        Assert.DoesNotContain("Editor", statement);
    }
}
