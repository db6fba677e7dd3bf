namespace SkillGraph.Querying.Tests;

/// <summary>How conditions combine, and what absent, empty and null mean; see docs/filters.md.</summary>
[Collection(LibraryTests.Name)]
public sealed class FilterLogicTests(LibraryFixture library)
{
    private static readonly Dictionary<string, Func<Book, bool>> _conditions = new()
    {
        // Absent, empty and null.
        ["{}"] = _ => true,
        ["null"] = _ => true,
        ["{ title: {} }"] = _ => true,
        ["{ author: {} }"] = _ => true,
        ["{ editor: {} }"] = _ => true,
        ["{ editor: null }"] = book => book.Editor is null,
        ["{ not: { editor: null } }"] = book => book.Editor is not null,
        ["{ pictures: { eq: null } }"] = book => book.Pictures is null,
        ["{ pictures: { neq: null } }"] = book => book.Pictures is not null,
        ["{ pages: { isNull: true } }"] = _ => false,
        ["{ pages: { isNull: false } }"] = _ => true,
        ["{ and: [] }"] = _ => true,
        ["{ or: [] }"] = _ => true,
        ["{ or: [{}, { pages: { eq: 100 } }] }"] = _ => true,
        ["{ not: {} }"] = _ => false,
        ["{ pages: { in: [] } }"] = _ => false,
        ["{ pages: { nin: [] } }"] = _ => true,
        ["{ author: { books: { some: {} } } }"] = _ => true,
        ["{ author: { books: { none: {} } } }"] = _ => false,
        ["{ author: { books: {} } }"] = _ => true,

        // Combinations; what has no value is never unknown.
        ["{ pages: { gte: 101, lt: 103 }, inPrint: { eq: true } }"] = book => book.Pages is >= 101 and < 103 && book.InPrint,
        ["{ and: [{ pages: { eq: 101 } }, { inPrint: { eq: true } }] }"] = book => book.Pages == 101 && book.InPrint,
        ["{ or: [{ pages: { eq: 101 } }, { pictures: { eq: 2 } }], inPrint: { eq: false } }"] = book => (book.Pages == 101 || book.Pictures == 2) && !book.InPrint,
        ["{ not: { pictures: { gt: 1 } } }"] = book => !(book.Pictures > 1),
        ["{ not: { not: { pictures: { gt: 1 } } } }"] = book => book.Pictures > 1,
        ["{ not: { subtitle: { contains: \"A\" } } }"] = book => book.Subtitle?.Contains('A') != true,
        ["{ not: { or: [{ rating: { lt: 1 } }, { pictures: { in: [1, 2] } }] } }"] = book => !(book.Rating < 1 || book.Pictures is 1 or 2),
        ["{ translated: { neq: true } }"] = book => book.Translated != true,

        // Relations.
        ["{ editor: { name: { eq: \"Author 1\" } } }"] = book => book.Editor?.Name == "Author 1",
        ["{ not: { editor: { name: { eq: \"Author 1\" } } } }"] = book => book.Editor?.Name != "Author 1",
        ["{ editor: { not: { name: { eq: \"Author 1\" } } } }"] = book => book.Editor is { } editor && editor.Name != "Author 1",
        ["{ editor: { country: null } }"] = book => book.Editor is { Country: null },
        ["{ author: { country: { code: { eq: \"51\" } } } }"] = book => book.Author.CountryCode == "51",
        ["{ author: { country: { within: \"5101\" } } }"] = book => book.Author.CountryCode is "5101" or "510104",
        ["{ author: { country: { within: [\"5103\", \"52\"] } } }"] = book => book.Author.CountryCode is "5103" or "52",
        ["{ author: { country: { within: [] } } }"] = _ => false,
        ["{ author: { edited: { any: false } } }"] = book => !Kept(book.Author.Edited).Any(),
        ["{ author: { edited: { any: true } } }"] = book => Kept(book.Author.Edited).Any(),
        ["{ author: { edited: { some: { pages: { eq: 101 } } } } }"] = book => Kept(book.Author.Edited).Any(edited => edited.Pages == 101),
        ["{ author: { edited: { none: { pictures: { gt: 1 } } } } }"] = book => !Kept(book.Author.Edited).Any(edited => edited.Pictures > 1),
        ["{ author: { edited: { all: { pictures: { lt: 3 } } } } }"] = book => Kept(book.Author.Edited).All(edited => edited.Pictures < 3),
        ["{ author: { edited: { some: { inPrint: { eq: true } }, none: { genre: { eq: POETRY } } } } }"] = book =>
            Kept(book.Author.Edited).Any(edited => edited.InPrint) && !Kept(book.Author.Edited).Any(edited => edited.Genre == Genre.POETRY),
        ["{ author: { edited: { some: { author: { country: { code: { eq: \"52\" } } } } } } }"] = book =>
            Kept(book.Author.Edited).Any(edited => edited.Author.CountryCode == "52"),
    };

    public static IEnumerable<object[]> Conditions =>
        from provider in Enum.GetValues<TestProvider>()
        from condition in _conditions.Keys
        select new object[] { provider, condition };

    [Theory, MemberData(nameof(Conditions))]
    public async Task A_condition_keeps_what_plain_code_keeps(TestProvider provider, string where) =>
        Assert.Equal(Kept(library.Rows.Books).Where(_conditions[where]).Select(book => book.Id), await library.BooksAsync(provider, where));

    [Theory]
    [InlineData("{ title: null }", "where.title")]
    [InlineData("{ author: null }", "where.author")]
    [InlineData("{ and: null }", "where.and")]
    [InlineData("{ or: null }", "where.or")]
    [InlineData("{ not: null }", "where.not")]
    [InlineData("{ title: { eq: null } }", "where.title.eq")]
    [InlineData("{ pictures: { gt: null } }", "where.pictures.gt")]
    [InlineData("{ pictures: { in: null } }", "where.pictures.in")]
    [InlineData("{ pictures: { between: null } }", "where.pictures.between")]
    [InlineData("{ pictures: { isNull: null } }", "where.pictures.isNull")]
    [InlineData("{ subtitle: { icontains: null } }", "where.subtitle.icontains")]
    [InlineData("{ author: { country: { within: null } } }", "where.author.country.within")]
    [InlineData("{ author: { books: null } }", "where.author.books")]
    [InlineData("{ author: { books: { some: null } } }", "where.author.books.some")]
    [InlineData("{ author: { books: { any: null } } }", "where.author.books.any")]
    public async Task Null_without_a_meaning_is_an_error_that_names_the_field(string where, string field)
    {
        var answer = await library.AskAsync(TestProvider.Sqlite, $"{{ books(where: {where}) {{ nodes {{ id }} }} }}");
        var error = answer.GetProperty("errors")[0];
        Assert.Equal("NULL_NOT_ALLOWED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.StartsWith(field + ":", error.GetProperty("message").GetString());
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task A_variable_left_out_is_absent_and_a_variable_of_null_is_null(TestProvider provider)
    {
        const string Query = "query($pictures: Int) { books(first: 200, where: { pictures: { eq: $pictures } }) { nodes { id } } }";
        var all = await library.DataAsync(provider, Query);
        var none = await library.DataAsync(provider, Query, new { pictures = (int?)null });
        Assert.Equal(Kept(library.Rows.Books).Count(), LibraryFixture.KeysOf(all, "books").Count);
        Assert.Equal(Kept(library.Rows.Books).Count(book => book.Pictures is null), LibraryFixture.KeysOf(none, "books").Count);
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task Rows_are_filtered_by_their_global_identifiers(TestProvider provider)
    {
        var all = await library.DataAsync(provider, "{ books(first: 3) { nodes { id } } }");
        var ids = all.GetProperty("books").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()).ToList();
        Assert.Equal(LibraryFixture.KeysOf(all, "books"), LibraryFixture.KeysOf(
            await library.DataAsync(provider, "query($ids: [ID!]) { books(where: { id: { in: $ids } }) { nodes { id } } }", new { ids }), "books"));
        Assert.Equal("INVALID_ID", await library.CodeAsync(provider, "{ authors(where: { id: { eq: \"nonsense\" } }) { nodes { id } } }"));
        Assert.Equal("INVALID_ID", await library.CodeAsync(provider, "query($id: ID) { authors(where: { id: { eq: $id } }) { nodes { id } } }", new { id = ids[0] }));
    }

    [Theory]
    [InlineData("a\\u0000b")]
    [InlineData("\\uD800")]
    public async Task Text_that_no_database_holds_is_refused(string text) =>
        Assert.Equal("INVALID_VALUE", await library.CodeAsync(TestProvider.Postgres, $"{{ books(where: {{ title: {{ eq: \"{text}\" }} }}) {{ nodes {{ id }} }} }}"));

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task Values_travel_as_parameters(TestProvider provider)
    {
        library.Sql(provider).Clear();
        await library.BooksAsync(provider, "{ title: { eq: \"needle1\", in: [\"needle2\"], icontains: \"needle3\" }, author: { country: { within: \"77\" } }, pages: { between: { from: 12345, to: 12346 } } }");
        var statement = Assert.Single(library.Sql(provider).Statements);
        Assert.DoesNotContain("needle", statement);
        Assert.DoesNotContain("77", statement);
        Assert.DoesNotContain("1234", statement);
    }

    private static IEnumerable<Book> Kept(IEnumerable<Book> books) => books.Where(book => !book.Deleted);
}
