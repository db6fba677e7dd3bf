namespace SkillGraph.Querying.Tests;

/// <summary>Caps on filters hold for literals and variables, and for documents that are known already.</summary>
[Collection(LibraryTests.Name)]
public sealed class LimitTests(LibraryFixture library)
{
    private const string Query = "query($where: BookWhere, $first: Int, $order: [BookOrder!]) { books(where: $where, first: $first, order: $order) { nodes { id } } }";

    [Fact]
    public async Task Each_cap_is_the_first_that_is_refused()
    {
        await library.DataAsync(TestProvider.Sqlite, Query, new { where = Nested(5) });
        await library.DataAsync(TestProvider.Sqlite, Query, new { where = Wide(49) });
        await library.DataAsync(TestProvider.Sqlite, Query, new { where = Listed(1000) });
        await library.DataAsync(TestProvider.Sqlite, Query, new { first = 200 });
        Assert.Equal("FILTER_TOO_DEEP", await library.CodeAsync(TestProvider.Sqlite, Query, new { where = Nested(6) }));
        Assert.Equal("FILTER_TOO_LARGE", await library.CodeAsync(TestProvider.Sqlite, Query, new { where = Wide(50) }));
        Assert.Equal("FILTER_LIST_TOO_LONG", await library.CodeAsync(TestProvider.Sqlite, Query, new { where = Listed(1001) }));
        Assert.Equal("PAGE_TOO_LARGE", await library.CodeAsync(TestProvider.Sqlite, Query, new { first = 201 }));
        Assert.Equal("ORDER_TOO_LARGE", await library.CodeAsync(TestProvider.Sqlite, Query, new { order = Enumerable.Repeat(new { title = "ASC" }, 9) }));
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task Each_code_within_is_a_condition(TestProvider provider)
    {
        const string Within = "query($codes: [String!]) { countries(where: { within: $codes }) { totalCount } }";
        await library.DataAsync(provider, Within, new { codes = Enumerable.Range(0, 99).Select(code => $"{code}") });
        Assert.Equal("FILTER_TOO_LARGE", await library.CodeAsync(provider, Within, new { codes = Enumerable.Range(0, 100).Select(code => $"{code}") }));
    }

    [Fact]
    public async Task Codes_within_are_capped_too() =>
        Assert.Equal("FILTER_LIST_TOO_LONG", await library.CodeAsync(
            TestProvider.Sqlite, "query($codes: [String!]) { countries(where: { within: $codes }) { nodes { code } } }", new { codes = Enumerable.Repeat("5", 1001) }));

    private static object Nested(int times)
    {
        object where = new { pages = new { eq = 1 } };
        for (var i = 0; i < times; i++)
            where = new { not = where };
        return where;
    }

    private static object Wide(int conditions) => new { and = Enumerable.Repeat(new { pages = new { eq = 1 } }, conditions) };

    private static object Listed(int values) => new { pages = new { @in = Enumerable.Range(0, values) } };
}
