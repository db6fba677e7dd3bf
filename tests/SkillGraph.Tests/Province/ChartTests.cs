using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Charts;
using SkillGraph.Reports;
using SkillGraph.Targets;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

public sealed class ChartTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    private static readonly DateOnly MidYear = new(2025, 6, 30);

    [Fact]
    public async Task Numbers_on_different_charts_and_in_answers_agree()
    {
        var charts = await DescribeAsync(TestProvider.Sqlite, HubCharts.Names, Indicator.CertificationCoverage);
        var levels = Assert.IsType<CategoryChart>(charts["level-distribution"]);
        var cities = Assert.IsType<CategoryChart>(charts["levels-by-city"]);
        var answer = await province[TestProvider.Sqlite].AskAsync("""{ levelDistribution(asOf: "2025-06-30") { holders { value } } }""");

        var holders = answer.GetProperty("levelDistribution").GetProperty("holders").GetProperty("value").GetDouble();
        Assert.Equal(holders, levels.Categories.Sum(bar => bar.Values[0].Number));
        Assert.Equal(holders, cities.Categories.Sum(bar => bar.Values.Sum(value => value.Number)));
        for (var series = 0; series < cities.Series.Count; series++)
            Assert.Equal(
                levels.Categories.Single(bar => bar.Name == cities.Series[series].Name).Values[0].Number,
                cities.Categories.Sum(bar => bar.Values[series].Number));
    }

    [Fact]
    public async Task The_same_data_draws_the_same_bytes_on_both_databases()
    {
        var onSqlite = await DescribeAsync(TestProvider.Sqlite, HubCharts.Names, Indicator.CertificationCoverage);
        var onPostgres = await DescribeAsync(TestProvider.Postgres, HubCharts.Names, Indicator.CertificationCoverage);

        foreach (var name in HubCharts.Names)
        {
            Assert.Equal(ChartRenderer.Svg(onSqlite[name]), ChartRenderer.Svg(onPostgres[name]));
            Assert.Equal(ChartRenderer.Png(onSqlite[name]), ChartRenderer.Png(onPostgres[name]));
        }
    }

    [Fact]
    public async Task The_gap_on_the_progress_chart_is_the_difference_of_the_numbers_beside_it()
    {
        var chart = Assert.IsType<LineChart>((await DescribeAsync(TestProvider.Sqlite, ["target-progress"], Indicator.CertificationCoverage))["target-progress"]);

        var label = chart.Series.Single(series => series.Name == "趋势预测").EndLabel!;
        var numbers = System.Text.RegularExpressions.Regex.Matches(label, @"[\d.]+").Select(m => decimal.Parse(m.Value)).ToList();
        Assert.Equal(100 - numbers[0], numbers[1]);
    }

    [Theory]
    [InlineData(Indicator.CertificationCoverage)]
    [InlineData(Indicator.SkilledShareOfEmployed)]
    [InlineData(Indicator.HighSkilledShareOfSkilled)]
    [InlineData(Indicator.NewSkilledWorkers)]
    public async Task Progress_toward_every_target_of_the_province_can_be_drawn(Indicator indicator)
    {
        var chart = (await DescribeAsync(TestProvider.Sqlite, ["target-progress"], indicator))["target-progress"];

        Assert.StartsWith("<svg", ChartRenderer.Svg(chart).TrimStart());
    }

    private async Task<Dictionary<string, ChartDescription>> DescribeAsync(TestProvider provider, IEnumerable<string> names, Indicator indicator)
    {
        var charts = province[provider].Services.GetRequiredService<HubCharts>();
        return (await charts.DescribeAsync(names, "510000", MidYear, indicator, CancellationToken.None)).ToDictionary(c => c.Name, c => c.Description);
    }
}
