namespace SkillGraph.Tests.Demo;

public sealed class DemoMixTests(DemoFiles demo) : IClassFixture<DemoFiles>
{
    [Theory]
    [InlineData("X", 0.5, 2)]
    [InlineData("5", 28, 36)]
    [InlineData("4", 30, 38)]
    [InlineData("3", 28, 36)]
    [InlineData("2", 1.2, 2.5)]
    [InlineData("1", 0.2, 0.8)]
    [InlineData("T", 0.015, 0.04)]
    [InlineData("S", 0.001, 0.01)]
    public void Levels_have_their_share(string level, double least, double most) =>
        Assert.InRange(Percent(r => r["等级"] == level), least, most);

    [Theory]
    [InlineData("510100", 25.6)]
    [InlineData("510700", 6.6)]
    [InlineData("513200", 1.0)]
    [InlineData("513300", 1.0)]
    public void Cities_have_their_share(string city, double share) =>
        Assert.Equal(share, Percent(r => r["颁发地行政区划代码"] == city), tolerance: .1);

    [Fact]
    public void All_21_cities_certify() => Assert.Equal(21, demo["certificates"].Select(r => r["颁发地行政区划代码"]).Distinct().Count());

    [Fact]
    public void Certificates_grow_from_year_to_year()
    {
        var years = demo["certificates"].CountBy(r => r["颁发日期"][..4]).OrderBy(y => y.Key).ToList();

        Assert.Equal(["2019", "2020", "2021", "2022", "2023", "2024", "2025"], years.Select(y => y.Key));
        Assert.Equal(years.Select(y => y.Value).Order(), years.Select(y => y.Value));
        Assert.Equal(demo.Options.Certificates, years.Sum(y => y.Value));
    }

    [Fact]
    public void Spring_festival_is_quieter_than_the_end_of_the_year() =>
        Assert.True(3 * Percent(r => r["颁发日期"][5..7] == "02") < Percent(r => r["颁发日期"][5..7] == "12"));

    [Fact]
    public void Liquor_is_at_home_in_Yibin_and_Luzhou()
    {
        var liquor = demo["certificates"].Where(r => r["职业编码"].StartsWith("6-02-06")).ToList();

        Assert.True(liquor.Count(r => r["颁发地行政区划代码"] is "511500" or "510500") > liquor.Count / 2);
    }

    [Fact]
    public void About_83_in_100_candidates_pass()
    {
        var (attended, passed) = (Sum("参加人次"), Sum("合格人次"));

        Assert.InRange(100.0 * passed / attended, 81, 85);
        Assert.InRange(100.0 * attended / Sum("报名人次"), 92, 97);
    }

    [Fact]
    public void A_worker_holds_more_than_one_certificate_now_and_then() =>
        Assert.InRange((double)demo.Options.Certificates / demo["workers"].Count, 1.15, 1.45);

    [Fact]
    public void Employers_are_the_most_numerous_agencies_and_agencies_multiply()
    {
        var agencies = demo["agencies"];

        Assert.True(agencies.Count(r => r["机构类别"] == "EMPLOYER") > agencies.Count / 2);
        Assert.InRange(FiledBy("2022-12-31") / (double)FiledBy("2020-12-31"), 1.9, 3.2);

        int FiledBy(string day) => agencies.Count(r => string.CompareOrdinal(r["备案日期"], day) <= 0);
    }

    [Fact]
    public void Some_agencies_are_suspended_expired_or_removed() =>
        Assert.Equal(["ACTIVE", "EXPIRED", "REMOVED", "SUSPENDED"], demo["agencies"].Select(r => r["备案状态"]).Distinct().Order());

    private double Percent(Func<Dictionary<string, string>, bool> which) => 100.0 * demo["certificates"].Count(which) / demo.Options.Certificates;

    private int Sum(string column) => demo["batches"].Sum(r => int.Parse(r[column]));
}
