using SkillGraph.Statistics;

namespace SkillGraph.Targets;

/// <summary>Figures published by others (公布数据), as a statistic: they are nobody's records, so they are exact for everybody.</summary>
internal static class PublishedFigures
{
    public static readonly Statistic Statistic = new("publishedFigures", "公布数据", "Figures published by others")
    {
        Facts = "published_statistics",
        Size = "figures",
        Dimensions =
        [
            new("region", "行政区划", "Region, by code", DataType.Text, "f.region_code"),
            new("indicator", "指标", "Indicator as the source names it", DataType.Text, "f.indicator"),
            new("year", "年份", "Year", DataType.Integer, "f.year"),
            new("note", "来源与说明", "Citation and remarks", DataType.Text, "f.note"),
        ],
        Measures =
        [
            Measure.Exempt("figures", "公布数据个数", "Figures", "count(*)"),
            Measure.ExemptQuantity("value", "数值", "Value", "sum(f.value)"),
        ],
    };

    /// <summary>The region's figures of an indicator by year.</summary>
    public static async Task<Dictionary<int, PublishedFigure>> ByYearAsync(
        ReplicaSession session, string region, string indicator, CancellationToken cancellation)
    {
        var answer = await session.AnswerAsync(Statistic, new()
        {
            Measures = ["value"],
            Dimensions = ["year", "note"],
            Filters = [new("region") { In = [region] }, new("indicator") { In = [indicator] }],
        }, cancellation: cancellation);
        return answer.Rows.Select(row => new PublishedFigure((int)row.Keys[0]!, indicator, row.Values[0].Value!.Value, (string?)row.Keys[1])).ToDictionary(figure => figure.Year);
    }
}
