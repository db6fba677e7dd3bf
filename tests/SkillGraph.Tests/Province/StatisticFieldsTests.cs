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

    [Theory]
    [InlineData("""certificateStatistics(by: [REGION, LEVEL], subtotals: CUBE, first: 500) { nodes { kind over key { region regionName level levelName } certificates { value share { value } } holders { value } } }""")]
    [InlineData("""certificateStatistics(by: [MONTH], fillGaps: true, where: { year: { gte: 2023 }, level: { gte: 7 } }) { explain { counted { value status } outOfScope { value } filters notes } nodes { key { month } certificates { value status growth { value status } growthOnYear { value status } yearToDate { value status } } } }""")]
    [InlineData("""certificateStatistics(by: [OCCUPATION], top: { first: 5, measure: HOLDERS }, order: [{ holders: DESC }]) { totalGroups nodes { isOther key { occupation occupationName } holders { value } firstTimeHolders { value } promotions { value } theoryMedian { value } } }""")]
    [InlineData("""certificateStatistics(by: [REGION, YEAR], having: { certificates: { gte: 0.2, of: GROWTH } }, order: [{ certificates: DESC, of: GROWTH }]) { nodes { key { region year } certificates { growth { value } } } }""")]
    [InlineData("""evaluationStatistics(by: [AGENCY_CATEGORY, QUARTER], where: { year: { eq: 2025 } }, subtotals: ROLLUP) { nodes { key { agencyCategory quarter } passRate { value numerator { value } denominator { value } } certified { value yearToDate { value } } } }""")]
    [InlineData("""agencyStatistics(by: [CATEGORY, STATUS], asOf: "2024-06-30") { nodes { key { category status } agencies { value } activeShare { value } } }""")]
    [InlineData("""appointmentStatistics(by: [LEVEL, SEX]) { nodes { key { level levelName sex } appointed { value status } employers { value } } }""")]
    [InlineData("""inspectionStatistics(by: [OUTCOME]) { nodes { key { outcome } inspections { value } problemRate { value } } }""")]
    [InlineData("""assessmentStatistics(by: [GRADE, YEAR]) { nodes { key { grade year } assessments { value growth { value } } scoreAverage { value } } }""")]
    public async Task Whatever_can_be_asked_gets_the_same_JSON_from_both_databases_for_every_caller(string query)
    {
        foreach (var caller in new[] { GraphQLAnswers.Analyst, Caller.Anonymous })
        {
            var onSqlite = await Hub.AskTextAsync($"{{ {query} }}", caller);

            Assert.DoesNotContain("\"errors\"", onSqlite);
            Assert.Contains("\"value\":", onSqlite);
            Assert.Equal(onSqlite, await province[TestProvider.Postgres].AskTextAsync($"{{ {query} }}", caller));
        }
    }

    [Fact]
    public async Task A_ratio_is_its_numerator_over_its_denominator_for_every_caller()
    {
        foreach (var caller in new[] { GraphQLAnswers.Analyst, Caller.Anonymous })
        {
            var answer = (await Hub.AskAsync("{ evaluationStatistics(by: [YEAR]) { nodes { passRate { value numerator { value } denominator { value } } } } }", caller)).GetProperty("evaluationStatistics");

            Assert.All(answer.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("passRate")).Where(rate => rate.GetProperty("value").ValueKind == JsonValueKind.Number), rate =>
                Assert.Equal(Value(rate, "numerator") / Value(rate, "denominator"), rate.GetProperty("value").GetDouble(), 12));
        }
    }

    [Fact]
    public async Task Explanations_count_and_leave_out_every_fact_once()
    {
        var explained = (await Ask(TestProvider.Sqlite, """certificateStatistics(asOf: "2024-06-30", where: { region: { within: "510100" }, level: { gte: 3 } }) { explain { counted { value } ended { value } notYet { value } outOfScope { value } filters latestDay recordedVersion } nodes { certificates { value } } }""")).GetProperty("explain");
        await using var db = Hub.Open();
        var day = new DateOnly(2024, 6, 30);
        var standing = await db.Certificates.CountAsync(c => c.IssuedOn <= day && (c.EndedOn == null || c.EndedOn > day));

        Assert.Equal(standing, Value(explained, "counted") + Value(explained, "outOfScope"));
        Assert.Equal(await db.Certificates.CountAsync(c => c.RegionCode == "510100" && c.LevelRank >= 3), Value(explained, "counted") + Value(explained, "ended") + Value(explained, "notYet"));
        Assert.Equal(["颁发地属于 510100 成都市（含下级）", "等级不小于 3 中级工"], explained.GetProperty("filters").EnumerateArray().Select(filter => filter.GetString()));
        Assert.Equal((await db.HubStates.SingleAsync()).DataVersion, explained.GetProperty("recordedVersion").GetInt64());
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
    [InlineData("""certificateStatistics(order: [{ of: GROWTH }]) { asOf }""", "INVALID_ORDER")]
    [InlineData("""certificateStatistics(by: [LEVEL], fillGaps: true) { asOf }""", "INVALID_QUESTION")]
    [InlineData("""certificateStatistics(by: [LEVEL]) { nodes { certificates { growth { value } } } }""", "INVALID_QUESTION")]
    [InlineData("""certificateStatistics(by: [MONTH], where: { issuedOn: { gte: "2025-03-05" } }) { nodes { certificates { growthOnYear { value } } } }""", "INVALID_QUESTION")]
    [InlineData("""certificateStatistics(by: [YEAR], having: { theoryAverage: { gte: 1, of: SHARE } }) { asOf }""", "INVALID_QUESTION")]
    [InlineData("""certificateStatistics(subtotals: ROLLUP) { asOf }""", "INVALID_QUESTION")]
    [InlineData("""certificateStatistics(by: [REGION, LEVEL], top: { first: 3 }) { asOf }""", "INVALID_QUESTION")]
    [InlineData("""certificateStatistics(by: [REGION], top: { first: 0 }) { asOf }""", "INVALID_QUESTION")]
    [InlineData("""workerStatistics(where: { level: { within: "4" } }) { asOf }""", "ARGUMENTS_OF_CORRECT_TYPE")]
    public async Task A_question_that_makes_no_sense_is_a_clean_error(string query, string code) =>
        Assert.Equal(code, await Hub.ErrorAsync($"{{ {query} }}"));

    private async Task<JsonElement> Ask(TestProvider provider, string query, Caller? caller = null) =>
        (await province[provider].AskAsync($"{{ {query} }}", caller)).EnumerateObject().Single().Value;

    private static double Value(JsonElement group, string measure) => group.GetProperty(measure).GetProperty("value").GetDouble();

    private static string Key(JsonElement group, string dimension) => group.GetProperty("key").GetProperty(dimension).GetString()!;

    private sealed record Group(string Key, long Certificates, long Holders);
}
