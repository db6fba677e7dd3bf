using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

public sealed class BothDatabasesTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    public static TheoryData<string> Queries =>
    [
        """
        { certificates(first: 20, where: { region: { code: { eq: "510100" } }, level: { rank: { eq: 4 } } }, order: [{ issuedOn: DESC }]) {
            totalCount
            nodes { number issuedOn theoryScore worker { name birthYear } agency { name filingNumber } occupation { name } level { name } }
            pageInfo { hasNextPage hasPreviousPage } } }
        """,
        """
        { certificates(last: 7, where: { or: [{ endReason: { eq: REVOKED } }, { routeGround: { contains: "演示" } }] }, order: [{ number: ASC }]) {
            totalCount nodes { number route routeGround endedOn endReason batch { number passed } standard { name version } } } }
        """,
        """
        { agencies(first: 5, where: { name: { contains: "学院" }, region: { within: "510000" } }, order: [{ validTo: DESC }, { name: ASC }]) {
            totalCount nodes { name category certificates(first: 3, order: [{ issuedOn: ASC }]) { totalCount nodes { number } }
              scopes(first: 2) { nodes { occupation { code } lowestLevel { name } population } } } } }
        """,
        """
        { workers(first: 10, where: { certificates: { some: { level: { rank: { gte: 5 } } } }, employer: null }) { totalCount nodes { name highestLevel { name } } } }
        """,
        """{ employers(first: 10, order: [{ recognisedFrom: ASC }]) { nodes { name sector size recognisedFrom } } }""",
        """{ inspections(where: { agency: { status: { neq: ACTIVE } } }, order: [{ plannedOn: ASC }]) { totalCount nodes { number method problemType publishedOn } } }""",
        """{ levels { nodes { code name highSkilled } } regions(where: { kind: { in: [CITY, PARTNER] } }, order: [{ name: ASC }]) { nodes { code name } } }""",
        """{ regions(where: { within: ["510000", "500000"] }) { nodes { code children(last: 3) { totalCount nodes { code parent { code children { totalCount } } } } } } }""",
        """{ levelDistribution(asOf: "2024-12-31") { holders { value status } levels { name holders { value } certificates { value } } regions { regionName holders { value } } } }""",
        """{ targetProgress(indicator: CERTIFICATION_COVERAGE, asOf: "2025-06-30") { status gap series { day actual { value } required } forecast { points { day value low high } } } }""",
        """{ targetProgress(indicator: HIGH_SKILLED_SHARE_OF_SKILLED, region: "510100", grain: YEAR) { status current { numerator { value } denominator { value } } } }""",
    ];

    [Theory, MemberData(nameof(Queries))]
    public async Task The_same_query_gives_the_same_JSON(string query)
    {
        var onSqlite = await province[TestProvider.Sqlite].AskTextAsync(query);
        var onPostgres = await province[TestProvider.Postgres].AskTextAsync(query);

        Assert.DoesNotContain("\"errors\"", onSqlite);
        Assert.Equal(onSqlite, onPostgres);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Rows_that_belong_to_rows_of_their_own_kind_are_listed_below_them(TestProvider provider)
    {
        var data = await province[provider].AskAsync("""{ region(code: "510000") { children(first: 2) { totalCount nodes { code children { totalCount nodes { code } } } } } }""");
        Assert.Equal(
            """{"region":{"children":{"totalCount":21,"nodes":[{"code":"510100","children":{"totalCount":0,"nodes":[]}},{"code":"510300","children":{"totalCount":0,"nodes":[]}}]}}}""",
            data.GetRawText());
    }
}
