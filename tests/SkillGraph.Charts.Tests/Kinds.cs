namespace SkillGraph.Charts.Tests;

/// <summary>Every kind of chart, made of rows of a name and a value.</summary>
internal static class Kinds
{
    private static readonly string[] Names = ["学生", "企业职工", "农民工"];
    private static readonly double[] Parts = [0.5, 0.3, 0.2];

    public static IReadOnlyDictionary<string, Func<IReadOnlyList<Row>, ChartDescription>> All { get; } = new Dictionary<string, Func<IReadOnlyList<Row>, ChartDescription>>
    {
        ["bars"] = rows => Bars(rows),
        ["columns"] = rows => Bars(rows) with { Columns = true },
        ["grouped bars"] = rows => Series(rows, Arrangement.GROUPED),
        ["grouped columns"] = rows => Series(rows, Arrangement.GROUPED) with { Columns = true },
        ["stacked bars"] = rows => Series(Positive(rows), Arrangement.STACKED),
        ["stacked columns"] = rows => Series(Positive(rows), Arrangement.STACKED) with { Columns = true },
        ["full bars"] = rows => Series(Positive(rows), Arrangement.FULL),
        ["full columns"] = rows => Series(Positive(rows), Arrangement.FULL) with { Columns = true },
        ["lines"] = Lines,
        ["pyramid"] = rows => Pyramid(Positive(rows)),
        ["funnel"] = rows => Funnel(Positive(rows)),
        ["waterfall"] = Waterfall,
        ["heatmap"] = rows => Heatmap(rows),
        ["diverging heatmap"] = rows => Heatmap(rows) with { Middle = 0 },
        ["ranking"] = Ranking,
        ["control"] = Control,
    };

    public sealed record Row(string Name, ChartValue Value);

    private static CategoryChart Bars(IReadOnlyList<Row> rows) => new()
    {
        Title = "取得证书人次前列的职业",
        Subtitle = "2025 年第四季度 · 单位：人次（演示数据）",
        Footnote = "数据来源：SkillGraph 演示数据（合成数据，非真实统计）",
        ValueTitle = "人次",
        CategoryTitle = "职业",
        Series = [new("人次")],
        Categories = [.. rows.Select(row => new Category(row.Name, row.Value))],
        Target = new(60, "目标 60"),
    };

    private static CategoryChart Series(IReadOnlyList<Row> rows, Arrangement arrangement) => Bars(rows) with
    {
        Arrangement = arrangement,
        Target = null,
        Series = [.. Names.Select(name => new ChartSeries(name))],
        Categories = [.. rows.Select(row => new Category(row.Name, [.. Parts.Select(part => Scaled(row.Value, part))]) { Label = row.Value.Text })],
    };

    private static LineChart Lines(IReadOnlyList<Row> rows) => new()
    {
        Title = "各类人员取得证书人次",
        Subtitle = "单位：人次（演示数据）",
        Footnote = "数据来源：演示数据",
        ValueTitle = "人次",
        Periods = [.. rows.Select(row => new Period(row.Name))],
        Series = [.. Names.Select((name, i) => new LineSeries(name, [.. rows.Select(row => Scaled(row.Value, Parts[i]))]) { Markers = i == 0, EndLabel = $"{name} {i}" })],
        Target = new(50, "目标 50"),
    };

    private static PyramidChart Pyramid(IReadOnlyList<Row> rows) => new()
    {
        Title = "持证人员性别、年龄结构",
        Subtitle = "截至 2025 年 12 月 31 日（演示数据）",
        Footnote = "数据来源：演示数据",
        ValueTitle = "人",
        CategoryTitle = "年龄",
        Left = new("男 Men"),
        Right = new("女 Women"),
        Rows = [.. rows.Select(row => new PyramidRow(row.Name, row.Value, Scaled(row.Value, 0.7)))],
    };

    private static FunnelChart Funnel(IReadOnlyList<Row> rows) => new()
    {
        Title = "从纳入范围到发证",
        Subtitle = "用人单位，截至 2025 年 12 月 31 日（演示数据）",
        Footnote = "数据来源：演示数据",
        Stages = [.. rows.Take(30).Select((row, i) => new FunnelStage(row.Name, row.Value, i == 0 ? null : "73.2%"))],
    };

    private static WaterfallChart Waterfall(IReadOnlyList<Row> rows) => new()
    {
        Title = "备案机构变动",
        Subtitle = "2025 年（演示数据）",
        Footnote = "数据来源：演示数据",
        ValueTitle = "家",
        Steps = [.. rows.Select((row, i) => new WaterfallStep(row.Name, i % 3 == 2 && row.Value.Number is { } drop ? row.Value with { Number = -drop } : row.Value, IsTotal: i == 0))],
    };

    private static HeatmapChart Heatmap(IReadOnlyList<Row> rows) => new()
    {
        Title = "各市（州）各月发证量",
        Subtitle = "单位：人次（演示数据）",
        Footnote = "数据来源：演示数据",
        Columns = [.. Enumerable.Range(1, 12).Select(month => $"{month} 月")],
        Rows = [.. rows.Select(row => new HeatmapRow(row.Name, [.. Enumerable.Range(1, 12).Select(month => Scaled(row.Value, (month * 7 % 12 - 3) / 9.0))]))],
    };

    private static RankingChart Ranking(IReadOnlyList<Row> rows) => new()
    {
        Title = "各市（州）目标完成率",
        Subtitle = "截至 2025 年 12 月 31 日（演示数据）",
        Footnote = "数据来源：演示数据",
        ValueTitle = "完成率（%）",
        Rows = [.. rows.Select((row, i) => new RankingRow(row.Name, row.Value) { Before = i % 3 == 0 ? Scaled(row.Value, 0.9) : null })],
        Target = new(60, "目标 60%"),
        Average = new(55, "全省平均 55%"),
    };

    private static ControlChart Control(IReadOnlyList<Row> rows) => new()
    {
        Title = "机构合格率与评价人次",
        Subtitle = "2025 年（演示数据）",
        Footnote = "数据来源：演示数据",
        CategoryTitle = "评价人次",
        ValueTitle = "合格率（%）",
        Average = new(82, "全省 82%"),
        Points = [.. rows.Select((row, i) => new ControlPoint(row.Name, 10 + i * i * 25, row.Value.Number is { } value ? row.Value with { Number = Math.Clamp(60 + value / 2, 0, 100) } : row.Value))],
    };

    private static ChartValue Scaled(ChartValue value, double part) =>
        value.Number is { } number ? new(number * part, (number * part).ToString("#,0.#####", System.Globalization.CultureInfo.InvariantCulture), value.State) : value;

    private static Row[] Positive(IReadOnlyList<Row> rows) =>
        [.. rows.Select(row => row.Value.Number < 0 ? row with { Value = row.Value with { Number = -row.Value.Number } } : row)];
}
