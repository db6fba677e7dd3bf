using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

public sealed class StatisticFieldsTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    private TestHub Hub => province[TestProvider.Sqlite];

    [Theory]
    [InlineData("""certificateStatistics(by: [YEAR, LEVEL], where: { region: { within: "510000" } }, order: [{ certificates: DESC }]) { totalGroups nodes { key { year level } certificates { value status } } }""")]
    [InlineData("""certificateStatistics(by: [AGENCY_CATEGORY, SEX, AGE_BAND], asOf: "2024-06-30") { source nodes { key { agencyCategory sex ageBand } holders { value } agencies { value } } }""")]
    [InlineData("""workerStatistics(by: [REGION], having: { holders: { gte: 100 } }) { nodes { key { region } holders { value } highSkilledShare { value } } }""")]
    [InlineData("""evaluationStatistics(by: [QUARTER]) { nodes { key { quarter } registered { value } attended { value } passed { value } passRate { value } } }""")]
    [InlineData("""employerStatistics(by: [SIZE, SECTOR]) { nodes { key { size sector } employers { value } coverage { value } } }""")]
    public async Task Both_databases_give_the_same_statistics(string query)
    {
        var onSqlite = await Hub.AskTextAsync($"{{ {query} }}");

        Assert.DoesNotContain("\"errors\"", onSqlite);
        Assert.Equal(onSqlite, await province[TestProvider.Postgres].AskTextAsync($"{{ {query} }}"));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Groups_equal_a_hand_written_group_by_on_the_record_store(TestProvider provider)
    {
        var answer = await Ask(provider, """certificateStatistics(by: [REGION, ROUTE], asOf: "2025-06-30", first: 1000) { nodes { key { region route } certificates { value } holders { value } } }""");
        await using var db = province[provider].Open();
        var expected = await db.Database.SqlQueryRaw<Group>(
            """
            SELECT region_code || ' ' || route AS "Key", count(*) AS "Certificates", count(DISTINCT worker_id) AS "Holders" FROM certificates
            WHERE issued_on <= '2025-06-30' AND (ended_on IS NULL OR ended_on > '2025-06-30') AND deleted_in_version IS NULL
            GROUP BY region_code, route
            """).ToListAsync();

        var groups = answer.GetProperty("nodes").EnumerateArray().Select(group => new Group(
            $"{Key(group, "region")} {Key(group, "route")}", (long)Value(group, "certificates"), (long)Value(group, "holders")));
        Assert.Equal(expected.OrderBy(g => g.Key, StringComparer.Ordinal), groups.OrderBy(g => g.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_region_within_is_the_region_and_all_below_it()
    {
        var province51 = await Ask(TestProvider.Sqlite, """certificateStatistics(where: { region: { within: "510000" } }) { nodes { certificates { value } } }""");
        var city = await Ask(TestProvider.Sqlite, """certificateStatistics(where: { region: { within: "510100" } }) { nodes { certificates { value } } }""");
        var same = await Ask(TestProvider.Sqlite, """certificateStatistics(where: { region: { eq: "510100" } }) { nodes { certificates { value } } }""");

        Assert.Equal(city.GetRawText(), same.GetRawText());
        Assert.InRange(Value(city.GetProperty("nodes")[0], "certificates"), 1, Value(province51.GetProperty("nodes")[0], "certificates") - 1);
    }

    [Fact]
    public async Task Pages_of_groups_are_the_whole_list()
    {
        var whole = await Ask(TestProvider.Sqlite, "certificateStatistics(by: [MONTH], first: 1000) { totalGroups nodes { key { month } } }");
        var paged = new List<string>();
        for (string? after = null; ;)
        {
            var page = await Ask(TestProvider.Sqlite, $$"""certificateStatistics(by: [MONTH], first: 7{{(after is null ? "" : $", after: \"{after}\"")}}) { nodes { key { month } } pageInfo { hasNextPage endCursor } }""");
            paged.AddRange(page.GetProperty("nodes").EnumerateArray().Select(group => Key(group, "month")));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(whole.GetProperty("nodes").EnumerateArray().Select(group => Key(group, "month")), paged);
        Assert.Equal(paged.Order(StringComparer.Ordinal), paged);
    }

    [Fact]
    public async Task A_measure_that_is_not_asked_for_withholds_nothing()
    {
        var alone = await Ask(TestProvider.Sqlite, "workerStatistics(by: [REGION, LEVEL], first: 1000) { nodes { holders { status } } }", Caller.Anonymous);
        var together = await Ask(TestProvider.Sqlite, "workerStatistics(by: [REGION, LEVEL], first: 1000) { nodes { ...m } } } fragment m on WorkerStatisticsGroup { holders { status } highSkilledHolders { status }", Caller.Anonymous);

        int Withheld(JsonElement of) => of.GetProperty("nodes").EnumerateArray().Count(group => group.GetProperty("holders").GetProperty("status").GetString() == "SUPPRESSED");
        Assert.True(Withheld(alone) > 0);
        Assert.True(Withheld(together) >= Withheld(alone));
    }

    [Theory]
    [InlineData("""certificateStatistics(after: "x") { asOf }""", "INVALID_CURSOR")]
    [InlineData("""certificateStatistics(first: 1001) { asOf }""", "PAGE_TOO_LARGE")]
    [InlineData("""certificateStatistics(where: { region: null }) { asOf }""", "INVALID_FILTER")]
    [InlineData("""certificateStatistics(where: { level: { eq: null } }) { asOf }""", "INVALID_FILTER")]
    [InlineData("""certificateStatistics(order: [{ certificates: DESC, level: ASC }]) { asOf }""", "INVALID_ORDER")]
    [InlineData("""certificateStatistics(order: [{ level: ASC }]) { nodes { certificates { value } } }""", "UNKNOWN_MEASURE")]
    public async Task A_question_that_makes_no_sense_is_a_clean_error(string query, string code) =>
        Assert.Equal(code, await Hub.ErrorAsync($"{{ {query} }}"));

    private async Task<JsonElement> Ask(TestProvider provider, string query, Caller? caller = null) =>
        (await province[provider].AskAsync($"{{ {query} }}", caller)).EnumerateObject().Single().Value;

    private static double Value(JsonElement group, string measure) => group.GetProperty(measure).GetProperty("value").GetDouble();

    private static string Key(JsonElement group, string dimension) => group.GetProperty("key").GetProperty(dimension).GetString()!;

    private sealed record Group(string Key, long Certificates, long Holders);
}
