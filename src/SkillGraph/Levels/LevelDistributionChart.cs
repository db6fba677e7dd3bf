using SkillGraph.Charts;
using SkillGraph.Reports;

namespace SkillGraph.Levels;

/// <summary>Persons at each of the eight levels (等级分布), the highest level on top.</summary>
public static class LevelDistributionChart
{
    /// <summary>Beyond this ratio of the largest to the smallest bar, lengths go by powers of ten: else the leading talents would vanish.</summary>
    private const double LogarithmicFrom = 100;

    /// <summary>Describes the chart.</summary>
    public static ChartDescription Describe(LevelDistribution distribution, DataSource source)
    {
        var values = distribution.Levels.Select(l => l.Holders.Value ?? 0).Where(v => v > 0).DefaultIfEmpty(1).ToList();
        var logarithmic = values.Max() / values.Min() >= LogarithmicFrom;
        var total = ChartText.Count(distribution.Holders, "人");
        return new CategoryChart
        {
            Title = $"{distribution.Region.Name}技能人才等级分布（“新八级工”制度）",
            Subtitle = $"持证人数{(logarithmic ? "，对数坐标" : "")}；百分比为占持证总人数（{total}）的比重 · 截至 {ChartText.Day(distribution.AsOf)}{source.Remark}",
            Footnote = source.Footnote + " · 每人计入其有效证书中的最高等级" + (logarithmic ? " · 注：对数坐标下条形长度不与人数成正比" : ""),
            Description = $"{distribution.Region.Name}截至 {ChartText.Day(distribution.AsOf)}持证总人数 {total}。"
                + string.Concat(distribution.Levels.Select(l => $"{l.Level.Name} {ChartText.Count(l.Holders, "人")}；")),
            ValueTitle = logarithmic ? "人数（对数）" : "人数",
            Logarithmic = logarithmic,
            Ranked = true,
            Series = [new("持证人数")],
            Categories = [.. distribution.Levels.OrderByDescending(l => l.Level.Rank).Select(l =>
                new Category(l.Level.Name, ChartText.Chart(l.Holders, "人")) { Emphasis = ChartText.Share(l.HoldersShare) })],
        };
    }
}
