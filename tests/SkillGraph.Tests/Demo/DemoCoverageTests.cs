namespace SkillGraph.Tests.Demo;

public sealed class DemoCoverageTests(DemoFiles demo) : IClassFixture<DemoFiles>
{
    [Theory]
    [InlineData("2021-03-31", 12, 24)]
    [InlineData("2023-12-31", 54, 66)]
    [InlineData("2025-06-30", 70, 80)]
    [InlineData("2025-12-31", 75, 83)]
    public void Filed_employers_in_scope_follow_the_curve_and_miss_full_coverage(string day, double least, double most)
    {
        var inScope = demo["employers"].Where(e => Within(e, "纳入范围", day)).ToList();

        Assert.InRange(100.0 * inScope.Count(e => Within(e, "自主评价备案", day)) / inScope.Count, least, most);
    }

    [Fact]
    public void More_employers_have_certified_staff_than_have_filed_and_not_all()
    {
        var certified = demo["workers"].Select(w => w["单位统一社会信用代码"]).ToHashSet();
        var inScope = demo["employers"].Where(e => Within(e, "纳入范围", "2025-12-31")).ToList();
        var filed = inScope.Count(e => Within(e, "自主评价备案", "2025-12-31"));

        Assert.InRange(inScope.Count(e => certified.Contains(e["统一社会信用代码"])), filed + 1, inScope.Count - 1);
    }

    [Fact]
    public void Every_recognised_employer_is_a_filed_agency()
    {
        var recognised = demo["employers"].Where(e => e["自主评价备案起"] != "").Select(e => (e["统一社会信用代码"], e["单位名称"], e["自主评价备案起"]));
        var filed = demo["agencies"].Where(a => a["机构类别"] == "EMPLOYER").Select(a => (a["统一社会信用代码"], a["机构名称"], a["备案日期"]));

        Assert.Equal(recognised.Order(), filed.Order());
    }

    private static bool Within(Dictionary<string, string> row, string period, string day) =>
        row[period + "起"] is { Length: > 0 } from && string.CompareOrdinal(from, day) <= 0
        && (row[period + "止"] is "" or null || string.CompareOrdinal(row[period + "止"], day) > 0);
}
