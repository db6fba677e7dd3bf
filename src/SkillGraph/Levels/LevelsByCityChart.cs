using System.Globalization;
using SkillGraph.Charts;
using SkillGraph.Reports;
using SkillGraph.Statistics;

namespace SkillGraph.Levels;

/// <summary>Persons by city and level (各市（州）等级构成), the city with most persons on top.</summary>
public static class LevelsByCityChart
{
    /// <summary>From here on persons are counted in ten thousands (万人).</summary>
    private const double TenThousandsFrom = 100_000;

    /// <summary>Describes the chart.</summary>
    /// <param name="province">The distribution of the whole, whose total the bars add up to, with its cities.</param>
    /// <param name="source">What the data is.</param>
    public static ChartDescription Describe(LevelDistribution province, DataSource source)
    {
        var cities = province.Below;
        var inTenThousands = cities.Max(c => c.Holders.Value ?? 0) >= TenThousandsFrom;
        var ordered = cities.OrderByDescending(c => c.Holders.Value ?? 0).ThenBy(c => c.Region.Code, StringComparer.Ordinal).ToList();
        var shown = province.Levels.Where(l => l.Holders.Value > 0 || l.Holders.Status == ValueStatus.SUPPRESSED).ToList();
        string Label(LevelDistribution city) => city.Holders.Value switch
        {
            null => ChartText.Absent(city.Holders.Status),
            var persons when inTenThousands => ChartText.Decimal(ChartText.Rounded(persons.Value / 10_000)),
            var persons => persons.Value.ToString("N0", CultureInfo.InvariantCulture),
        };
        return new CategoryChart
        {
            Arrangement = Arrangement.STACKED,
            Title = $"{province.Region.Name} {cities.Count} 个市（州）技能人才等级构成",
            Subtitle = $"持证人数，单位：{(inTenThousands ? "万人" : "人")}，按合计降序排列 · 截至 {ChartText.Day(province.AsOf)}{source.Remark}",
            Footnote = source.Footnote + " · 每人计入其有效证书中的最高等级，按工作地统计",
            Description = string.Concat(ordered.Select(c => $"{c.Region.Name} {ChartText.Count(c.Holders, "人")}；")),
            Series = [.. shown.Select(l => new ChartSeries(l.Level.Name, ChartColors.Ranks[l.Level.Rank - 1]))],
            Categories = [.. ordered.Select(city => new Category(
                city.Region.Name,
                [.. shown.Select(l => ChartText.Chart(city.Levels[l.Level.Rank - 1].Holders, "人", inTenThousands ? 10_000 : 1))])
            { Label = Label(city) })],
        };
    }
}
