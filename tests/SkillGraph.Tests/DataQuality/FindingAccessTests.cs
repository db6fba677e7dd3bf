using System.Text.Json;
using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.DataQuality;

/// <summary>Who sees findings, in GraphQL.</summary>
public sealed class FindingAccessTests
{
    private const string Fields =
        """
        { dataQualityFindings(order: [{ key: ASC }]) {
            totalCount
            nodes { key kind state region { code } agency { filingNumber } certificate { number worker { name } } certificates found expected explanation day closedAt } } }
        """;

    private const string Summary = "{ dataQualitySummary { checkedVersion groups { kind kindName state regionCode regionName open closed certificates } } }";

    private static readonly Caller Official = Roles.Caller("mianyang-office", Role.Official, "510700");

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_official_sees_the_findings_of_the_own_region_and_no_name_in_clear(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);

        var answer = (await hub.Hub.AskAsync(Fields, Official)).GetProperty("dataQualityFindings");

        Assert.Equal(1, answer.GetProperty("totalCount").GetInt32());
        var finding = answer.GetProperty("nodes")[0];
        Assert.Equal(("NUMBER_YEAR", "NEW", "510700"), (Text(finding, "kind"), Text(finding, "state"), Text(finding.GetProperty("region"), "code")));
        Assert.Equal("证书编码中的年份“24”与颁发日期2025-03-20不符 (the year in the number, '24', is not that of the day of issue, 2025-03-20)", Text(finding, "explanation"));
        Assert.Equal("演*", Text(finding.GetProperty("certificate").GetProperty("worker"), "name"));
        var groups = (await hub.Hub.AskAsync(Summary, Official)).GetProperty("dataQualitySummary").GetProperty("groups");
        var group = Assert.Single(groups.EnumerateArray());
        Assert.Equal("NUMBER_YEAR 编码年份不符 NEW 510700 绵阳市 1 0 1", string.Join(' ', group.EnumerateObject().Select(field => field.Value.ToString())));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_auditor_sees_all_findings_and_no_records_and_the_analyst_both(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);

        var auditor = (await hub.Hub.AskAsync(Fields, Roles.Caller("auditor", Role.Auditor, null))).GetProperty("dataQualityFindings").GetProperty("nodes");
        var analyst = (await hub.Hub.AskAsync(Fields, Roles.Caller("analyst", Role.Analyst, null))).GetProperty("dataQualityFindings").GetProperty("nodes");

        Assert.Equal((2, 2), (auditor.GetArrayLength(), analyst.GetArrayLength()));
        Assert.All(auditor.EnumerateArray(), f => Assert.Equal(JsonValueKind.Null, f.GetProperty("certificate").ValueKind));
        Assert.All(analyst.EnumerateArray(), f => Assert.Equal(JsonValueKind.Object, f.GetProperty("certificate").ValueKind));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_public_and_portals_see_none_and_are_refused_the_counts(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);
        var (open, _) = await hub.Review.ListAsync(new(), 9, CancellationToken.None);
        foreach (var caller in new[] { Caller.Anonymous, Roles.Caller("portal", Role.Portal, null), Roles.Caller("portal", Role.Portal, "510700", [.. Roles.Scopes]) })
        {
            Assert.Equal("""{"dataQualityFindings":{"totalCount":0,"nodes":[]}}""", (await hub.Hub.AskAsync(Fields, caller)).GetRawText());
            Assert.Equal("""{"dataQualityFinding":null}""", (await hub.Hub.AskAsync($"{{ dataQualityFinding(key: \"{open[0].Key}\") {{ id }} }}", caller)).GetRawText());
            Assert.Equal("FORBIDDEN", await hub.Hub.ErrorAsync(Summary, caller));
        }
    }

    [Fact]
    public async Task Both_databases_answer_alike_whatever_is_asked()
    {
        await using var sqlite = await PreparedAsync(TestProvider.Sqlite);
        await using var postgres = await PreparedAsync(TestProvider.Postgres);
        var caller = Roles.Caller("analyst", Role.Analyst, null);
        foreach (var question in new[]
        {
            Fields, Summary,
            "{ dataQualityFindings(where: { kind: { in: [NUMBER_YEAR, LATE_UPLOAD] }, agency: { region: { code: { eq: \"510100\" } } } }, order: [{ foundAt: DESC }, { key: ASC }], first: 1) { nodes { key } pageInfo { hasNextPage } } }",
            "{ dataQualityFindings(where: { closedAt: { isNull: false } }) { totalCount } }",
        })
            Assert.Equal(await sqlite.Hub.AskTextAsync(question, caller), await postgres.Hub.AskTextAsync(question, caller));
    }

    private static async Task<FindingHub> PreparedAsync(TestProvider provider)
    {
        var hub = await FindingHub.CreateAsync(provider);
        foreach (var agency in new[] { hub.NewAgency(), hub.NewAgency("510100") })
            await hub.AddAsync(hub.NewCertificate(agency, c => c.Number = $"{agency.FilingNumber}245000001"));
        await hub.SearchAsync();
        return hub;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
