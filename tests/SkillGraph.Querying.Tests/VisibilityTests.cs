namespace SkillGraph.Querying.Tests;

/// <summary>What a caller may not know of shows nowhere: authors who are anonymous, deleted books, and what needs a privilege.</summary>
[Collection(LibraryTests.Name)]
public sealed class VisibilityTests(LibraryFixture library)
{
    private static readonly Caller _reader = new("reader", new HashSet<string>());

    public static TheoryData<TestProvider> Providers => LibraryFixture.Providers;

    private IEnumerable<Author> Visible => library.Rows.Authors.Where(author => !author.IsAnonymous);

    private IEnumerable<Book> Books => library.Rows.Books.Where(book => !book.Deleted);

    [Theory, MemberData(nameof(Providers))]
    public async Task Lists_and_counts_leave_them_out(TestProvider provider)
    {
        var data = await library.DataAsync(provider, "{ authors { totalCount nodes { id } } countries { nodes { code authors { totalCount nodes { id } } } } }", caller: _reader);
        Assert.Equal(Visible.Select(author => author.Id), LibraryFixture.KeysOf(data, "authors"));
        Assert.Equal(Visible.Count(), data.GetProperty("authors").GetProperty("totalCount").GetInt32());
        foreach (var country in data.GetProperty("countries").GetProperty("nodes").EnumerateArray())
        {
            var authors = Visible.Where(author => author.CountryCode == country.GetProperty("code").GetString()).Select(author => author.Id).ToList();
            Assert.Equal(authors, LibraryFixture.KeysOf(country, "authors"));
            Assert.Equal(authors.Count, country.GetProperty("authors").GetProperty("totalCount").GetInt32());
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Relations_to_them_are_empty_and_the_row_stays(TestProvider provider)
    {
        var data = await library.DataAsync(provider, "{ books(first: 200) { nodes { id author { id } editor { id } } } }", caller: _reader);
        Assert.Equal(Books.Select(book => book.Id), LibraryFixture.KeysOf(data, "books"));
        foreach (var node in data.GetProperty("books").GetProperty("nodes").EnumerateArray())
        {
            var book = library.Rows.Books.Single(row => row.Id == LibraryFixture.KeyOf(node.GetProperty("id").GetString()!));
            Assert.Equal(book.Author.IsAnonymous, node.GetProperty("author").ValueKind == System.Text.Json.JsonValueKind.Null);
            Assert.Equal(book.Editor?.IsAnonymous != false, node.GetProperty("editor").ValueKind == System.Text.Json.JsonValueKind.Null);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Lookups_do_not_find_them(TestProvider provider)
    {
        var id = (await library.DataAsync(provider, "{ author(name: \"Author 5\") { id } }")).GetProperty("author").GetProperty("id").GetString();
        var data = await library.DataAsync(
            provider, "query($id: ID!) { a: author(name: \"Author 5\") { id } b: author(id: $id) { id } c: node(id: $id) { id } d: nodes(ids: [$id]) { id } }", new { id }, _reader);
        Assert.Equal("""{"a":null,"b":null,"c":null,"d":[null]}""", data.GetRawText());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Conditions_do_not_reach_them(TestProvider provider)
    {
        await SameAsync(provider, "{ author: { name: { eq: \"Author 5\" } } }", _ => false);
        await SameAsync(provider, "{ author: { name: { neq: \"Author 1\" } } }", book => !book.Author.IsAnonymous && book.Author.Name != "Author 1");
        await SameAsync(provider, "{ not: { author: { name: { neq: \"Author 1\" } } } }", book => book.Author.IsAnonymous || book.Author.Name == "Author 1");
        await SameAsync(provider, "{ editor: null }", book => book.Editor is null || book.Editor.IsAnonymous);
        await SameAsync(provider, "{ author: { isAnonymous: { eq: true } } }", _ => false);
        await SameAsync(provider, "{ author: { country: { authors: { some: { name: { eq: \"Author 5\" } } } } } }", _ => false);
        await SameAsync(provider, "{ author: { country: { authors: { none: { name: { eq: \"Author 5\" } } } } } }", book => book.Author is { IsAnonymous: false, Country: not null });
        await SameAsync(
            provider,
            "{ author: { country: { authors: { all: { name: { neq: \"Author 5\" } } } } } }",
            book => book.Author is { IsAnonymous: false, Country: not null });
        await SameAsync(
            provider,
            "{ author: { country: { authors: { any: false } } } }",
            book => book.Author is { IsAnonymous: false, Country: { } country } && !country.Authors.Exists(author => !author.IsAnonymous));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Orders_do_not_tell_them_apart(TestProvider provider)
    {
        var data = await library.DataAsync(provider, "{ books(first: 200, order: [{ author: { name: DESC } }]) { nodes { id } } }", caller: _reader);
        var expected = Books.OrderBy(book => book.Author.IsAnonymous)
            .ThenByDescending(book => book.Author.IsAnonymous ? "" : book.Author.Name, StringComparer.Ordinal)
            .ThenByDescending(book => book.Id);
        Assert.Equal(expected.Select(book => book.Id), LibraryFixture.KeysOf(data, "books"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_masked_field_is_masked_and_cannot_be_filtered_or_ordered_by(TestProvider provider)
    {
        var data = await library.DataAsync(provider, "{ author(name: \"Author 1\") { email } }", caller: _reader);
        Assert.Equal("***", data.GetProperty("author").GetProperty("email").GetString());
        data = await library.DataAsync(provider, "{ author(name: \"Author 1\") { email } }");
        Assert.Equal("a1@example.org", data.GetProperty("author").GetProperty("email").GetString());
    }

    [Theory]
    [InlineData("authors(where: { email: { eq: \"x\" } }) { totalCount }")]
    [InlineData("authors(where: { email: {} }) { totalCount }")]
    [InlineData("authors(where: { not: { or: [{ phone: { isNull: true } }] } }) { nodes { id } }")]
    [InlineData("authors(order: [{ email: ASC }]) { nodes { id } }")]
    [InlineData("books(where: { author: { email: { startsWith: \"x\" } } }) { nodes { id } }")]
    [InlineData("books(order: [{ author: { phone: ASC } }]) { nodes { id } }")]
    [InlineData("countries(where: { authors: { some: { phone: { eq: \"1\" } } } }) { nodes { code } }")]
    [InlineData("countries { nodes { authors(where: { phone: { eq: \"1\" } }) { totalCount } } }")]
    [InlineData("authors { nodes { phone } }")]
    [InlineData("authors { nodes { edited { totalCount } } }")]
    [InlineData("authors(where: { edited: { any: true } }) { totalCount }")]
    public async Task What_needs_a_privilege_is_forbidden_without_it(string field)
    {
        var answer = await library.AskAsync(TestProvider.Sqlite, $"{{ {field} }}", caller: _reader);
        var error = answer.GetProperty("errors")[0];
        Assert.Equal("FORBIDDEN", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("CONTACT", error.GetProperty("message").GetString());
        await library.DataAsync(TestProvider.Sqlite, $"{{ {field} }}");
    }

    [Fact]
    public async Task A_document_known_from_another_caller_is_checked_anew()
    {
        const string Query = "{ authors(where: { email: { isNull: true } }) { totalCount nodes { phone } } }";
        await library.DataAsync(TestProvider.Sqlite, Query);
        Assert.Equal("FORBIDDEN", await library.CodeAsync(TestProvider.Sqlite, Query, caller: _reader));
    }

    private async Task SameAsync(TestProvider provider, string where, Func<Book, bool> expected) =>
        Assert.Equal(Books.Where(expected).Select(book => book.Id), await library.BooksAsync(provider, where, caller: _reader));
}
