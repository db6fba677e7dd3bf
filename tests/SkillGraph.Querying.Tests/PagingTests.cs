using System.Text.Json;
using SkillGraph.Querying.Ordering;

namespace SkillGraph.Querying.Tests;

/// <summary>Pages in both directions: for every order and size they add up to the whole list.</summary>
[Collection(LibraryTests.Name)]
public sealed class PagingTests(LibraryFixture library)
{
    /// <summary>Orders by several keys, and through relations.</summary>
    internal static IReadOnlyList<string> SomeOrders { get; } =
    [
        "[]",
        "[{ id: DESC }]",
        "[{ title: ASC }]",
        "[{ subtitle: DESC }]",
        "[{ genre: DESC }, { pages: ASC }]",
        "[{ otherGenre: ASC }, { pictures: DESC }]",
        "[{ inPrint: DESC }, { translated: ASC }]",
        "[{ rating: DESC }, { returned: ASC }, { weight: DESC }]",
        "[{ sold: ASC }, { endedOn: DESC }]",
        "[{ enteredAt: DESC }, { lentAt: ASC }]",
        "[{ publishedOn: DESC }]",
        "[{ editor: { name: DESC } }, { author: { country: { name: ASC } } }]",
        "[{ author: { name: DESC } }, { id: ASC }]",
    ];

    /// <summary>By each field that there is, in either direction.</summary>
    private static IEnumerable<string> OrdersByOneField =>
        from property in typeof(Book).GetProperties()
        where property.Name is not ("Id" or "AuthorId" or "EditorId" or "Deleted" or "Author" or "Editor")
        from direction in Enum.GetNames<SortDirection>()
        select $"[{{ {char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}: {direction} }}]";

    public static IEnumerable<object[]> Orders =>
        from provider in Enum.GetValues<TestProvider>()
        from order in SomeOrders.Concat(OrdersByOneField)
        select new object[] { provider, order };

    [Theory, MemberData(nameof(Orders))]
    public async Task Pages_in_either_direction_add_up_to_the_whole_list(TestProvider provider, string order)
    {
        var whole = LibraryFixture.KeysOf(await library.DataAsync(provider, $"{{ books(first: 200, order: {order}) {{ nodes {{ id }} }} }}"), "books");
        Assert.Equal(library.Rows.Books.Where(book => !book.Deleted).Select(book => book.Id), whole.Order());
        foreach (var size in new[] { 3, 17, 200 })
        {
            Assert.Equal(whole, await WalkAsync(provider, order, size, forward: true));
            Assert.Equal(whole, await WalkAsync(provider, order, size, forward: false));
        }
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task Pages_of_any_size_add_up_to_the_whole_list(TestProvider provider)
    {
        var rows = library.Rows.Books.Count(book => !book.Deleted);
        foreach (var size in new[] { 1, 2, rows - 1, rows, rows + 1 })
            Assert.Equal(await WalkAsync(provider, "[{ pictures: DESC }]", 200, forward: true), await WalkAsync(provider, "[{ pictures: DESC }]", size, forward: size % 2 == 0));
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task Both_databases_order_alike(TestProvider provider, string order)
    {
        var query = $"{{ books(first: 200, order: {order}) {{ edges {{ cursor node {{ id }} }} }} }}";
        var here = await library.DataAsync(provider, query);
        var there = await library.DataAsync(TestProvider.Sqlite, query);
        Assert.Equal(there.GetRawText(), here.GetRawText());
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task Rows_are_ordered_by_key_then_primary_key_with_nulls_last(TestProvider provider)
    {
        var books = library.Rows.Books.Where(book => !book.Deleted);
        var ascending = books.OrderBy(book => book.Pictures is null).ThenBy(book => book.Pictures).ThenBy(book => book.Id);
        var descending = books.OrderBy(book => book.Pictures is null).ThenByDescending(book => book.Pictures).ThenByDescending(book => book.Id);
        Assert.Equal(ascending.Select(book => book.Id), await OrderedAsync(provider, "[{ pictures: ASC }]"));
        Assert.Equal(descending.Select(book => book.Id), await OrderedAsync(provider, "[{ pictures: DESC }]"));
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task The_total_is_counted_only_when_asked_for_and_alone_reads_no_rows(TestProvider provider)
    {
        library.Sql(provider).Clear();
        await library.DataAsync(provider, "{ books { nodes { id } } }");
        Assert.DoesNotContain("count", Assert.Single(library.Sql(provider).Statements), StringComparison.OrdinalIgnoreCase);
        library.Sql(provider).Clear();
        var data = await library.DataAsync(provider, "{ books(where: { pages: { eq: 100 } }) { totalCount } }");
        Assert.Contains("count", Assert.Single(library.Sql(provider).Statements), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            library.Rows.Books.Count(book => !book.Deleted && book.Pages == 100),
            data.GetProperty("books").GetProperty("totalCount").GetInt32());
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task A_part_between_two_cursors_is_what_lies_between(TestProvider provider)
    {
        var edges = (await library.DataAsync(provider, "{ books(first: 10) { edges { cursor node { id } } } }")).GetProperty("books").GetProperty("edges");
        var data = await library.DataAsync(
            provider,
            "query($after: String, $before: String) { books(after: $after, before: $before) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }",
            new { after = Cursor(edges[2]), before = Cursor(edges[6]) });
        Assert.Equal(
            edges.EnumerateArray().Skip(3).Take(3).Select(edge => LibraryFixture.KeyOf(edge.GetProperty("node").GetProperty("id").GetString()!)),
            LibraryFixture.KeysOf(data, "books"));
        Assert.True(data.GetProperty("books").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.True(data.GetProperty("books").GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
    }

    [Fact]
    public async Task A_page_has_20_rows_unless_told_otherwise_and_may_be_empty()
    {
        var data = await library.DataAsync(TestProvider.Sqlite, "{ books { nodes { id } } none: books(first: 0) { nodes { id } pageInfo { startCursor hasNextPage } } }");
        Assert.Equal(20, LibraryFixture.KeysOf(data, "books").Count);
        Assert.Empty(LibraryFixture.KeysOf(data, "none"));
        Assert.True(data.GetProperty("none").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [Theory]
    [InlineData("first: 201", "PAGE_TOO_LARGE")]
    [InlineData("last: 201", "PAGE_TOO_LARGE")]
    [InlineData("first: -1", "INVALID_PAGE")]
    [InlineData("first: 1, last: 1", "INVALID_PAGE")]
    [InlineData("order: [{ title: ASC, pages: ASC }]", "INVALID_ORDER")]
    [InlineData("order: [{}]", "INVALID_ORDER")]
    [InlineData("order: [{ title: null }]", "INVALID_ORDER")]
    [InlineData("order: [{ author: null }]", "INVALID_ORDER")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code) =>
        Assert.Equal(code, await library.CodeAsync(TestProvider.Sqlite, $"{{ books({arguments}) {{ nodes {{ id }} }} }}"));

    private async Task<IReadOnlyList<long>> OrderedAsync(TestProvider provider, string order) =>
        LibraryFixture.KeysOf(await library.DataAsync(provider, $"{{ books(first: 200, order: {order}) {{ nodes {{ id }} }} }}"), "books");

    private async Task<List<long>> WalkAsync(TestProvider provider, string order, int size, bool forward)
    {
        var query = forward
            ? $"query($n: Int, $at: String) {{ books(first: $n, after: $at, order: {order}) {{ nodes {{ id }} pageInfo {{ more: hasNextPage back: hasPreviousPage at: endCursor }} }} }}"
            : $"query($n: Int, $at: String) {{ books(last: $n, before: $at, order: {order}) {{ nodes {{ id }} pageInfo {{ more: hasPreviousPage back: hasNextPage at: startCursor }} }} }}";
        var walked = new List<long>();
        for (string? at = null; ;)
        {
            var data = await library.DataAsync(provider, query, new { n = size, at });
            walked.InsertRange(forward ? walked.Count : 0, LibraryFixture.KeysOf(data, "books"));
            var info = data.GetProperty("books").GetProperty("pageInfo");
            Assert.Equal(at is not null, info.GetProperty("back").GetBoolean());
            if (!info.GetProperty("more").GetBoolean())
                return walked;
            at = info.GetProperty("at").GetString();
        }
    }

    private static string Cursor(JsonElement edge) => edge.GetProperty("cursor").GetString()!;
}
