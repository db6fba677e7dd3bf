using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Tests.Reports.Office;

/// <summary>A chart of every kind, with the table behind it.</summary>
internal static class SampleCharts
{
    private static readonly string[] Cities =
    [
        "成都市", "绵阳市", "宜宾市", "德阳市", "南充市", "达州市", "泸州市", "乐山市", "自贡市", "内江市", "眉山市", "广安市", "遂宁市",
        "凉山彝族自治州", "广元市", "攀枝花市", "资阳市", "巴中市", "雅安市", "甘孜藏族自治州", "阿坝藏族羌族自治州",
    ];

    private static readonly string[] Levels = ["首席技师", "特级技师", "高级技师", "技师", "高级工", "中级工", "初级工", "学徒工"];
    private static readonly double[] Holders = [264, 1_873, 92_145, 318_406, 2_240_917, 4_127_330, 2_914_508, 386_214];
    private static readonly string[] Parts = ["初级工", "中级工", "高级工"];

    public static IReadOnlyList<ChartSection> All =>
    [
        Section("levels", "等级分布（对数坐标）", Bars() with { Logarithmic = true, Ranked = true }),
        Section("columns", "各等级持证人数", Bars() with { Columns = true, Target = new(3_000_000, "目标 300 万人") }),
        Section("target-bars", "各等级持证人数与目标", Bars() with { Target = new(3_000_000, "目标 300 万人") }),
        Section("provisional", "初步数据", Bars(ValueState.PROVISIONAL) with { Columns = true }),
        Section("grouped", "部分城市按等级", Grouped(Arrangement.GROUPED, 4) with { Columns = true }),
        Section("stacked", "各市（州）技能人才等级构成", Grouped(Arrangement.STACKED, 21)),
        Section("full", "各市（州）等级构成比", Grouped(Arrangement.FULL, 8) with { Columns = true }),
        Section("withheld", "含隐去数值", Withheld()),
        Section("trend", "覆盖率走势", Trend(), new("percent", "0.0%"), 0.01),
        Section("forecast", "覆盖率预测", Trend() with { Series = [.. Trend().Series, Forecast()], Forecast = new(5, "预测期") }, new("percent", "0.0%"), 0.01),
        Section("pyramid", "持证人员性别、年龄结构", new PyramidChart
        {
            Title = "持证人员性别、年龄结构", CategoryTitle = "年龄", ValueTitle = "人", Left = new("男"), Right = new("女"),
            Rows = [.. Enumerable.Range(2, 5).Select(age => new PyramidRow($"{age}0–{age}9 岁", Count(9_100 - age * age * 170), Count(7_400 - age * age * 120)))],
        }),
        Section("funnel", "从纳入范围到发证", new FunnelChart
        {
            Title = "从纳入范围到发证", ValueTitle = "家",
            Stages = [new("纳入范围", Count(5_200)), new("完成备案", Count(3_100), "59.6%"), new("开展评价", Count(2_000), "64.5%"), new("发放证书", Count(1_850), "92.5%")],
        }),
        Section("waterfall", "备案机构变动", new WaterfallChart
        {
            Title = "备案机构变动", CategoryTitle = "变动", ValueTitle = "家",
            Steps = [new("期初", Count(820), IsTotal: true), new("新备案", new(64, "+64")), new("移出", new(-12, "−12")), new("期末", Count(872), IsTotal: true)],
        }),
        Section("heatmap", "各市（州）各月发证量", new HeatmapChart
        {
            Title = "各市（州）各月发证量", CategoryTitle = "市（州）", Columns = [.. Enumerable.Range(1, 12).Select(month => $"{month} 月")],
            Rows = [.. Cities.Take(12).Select((city, i) => new HeatmapRow(city, [.. Enumerable.Range(1, 12).Select(month => Count(300 - i * 20 + month * 7 % 40))]))],
        }),
        Section("ranking", "各市（州）目标完成率", new RankingChart
        {
            Title = "各市（州）目标完成率", CategoryTitle = "市（州）", ValueTitle = "完成率（%）", Target = new(90, "目标 90%"), Average = new(88.4, "全省 88.4%"),
            Rows = [.. Cities.Select((city, i) => new RankingRow(city, Percent(98.2 - i)) { Before = Percent(95 - i) })],
        }),
        Section("control", "机构合格率与评价人次", new ControlChart
        {
            Title = "机构合格率与评价人次", CategoryTitle = "评价人次", ValueTitle = "合格率（%）", Average = new(82, "全省 82%"),
            Points = [.. Enumerable.Range(1, 30).Select(i => new ControlPoint($"第 {i} 评价机构", 10 + i * i * 5, Percent(82 + i * 37 % 21 - 10)))],
        }),
    ];

    private static CategoryChart Bars(ValueState last = ValueState.NORMAL) => new()
    {
        Title = "中级工最多，首席技师最少",
        Subtitle = "持证人数 · 截至 2025 年 12 月 31 日（演示数据）",
        Footnote = "数据来源：SkillGraph 演示数据（合成数据，非真实统计）",
        Description = "八个等级的持证人数。",
        CategoryTitle = "等级",
        ValueTitle = "人",
        Series = [new("持证人数")],
        Categories = [.. Levels.Select((level, i) => new Category(level, Count(Holders[i]) with { State = i == Levels.Length - 1 ? last : ValueState.NORMAL }))],
    };

    private static CategoryChart Grouped(Arrangement arrangement, int cities) => new()
    {
        Title = "成都市最多，阿坝州最少",
        Subtitle = "单位：人（演示数据）",
        CategoryTitle = "市（州）",
        ValueTitle = "人",
        Arrangement = arrangement,
        Series = [.. Parts.Select(part => new ChartSeries(part))],
        Categories = [.. Cities.Take(cities).Select((city, i) => new Category(city, [.. Parts.Select((_, part) => Count(Math.Round(98_600.0 / (1 + i * 0.5) / (1 + part))))]))],
    };

    private static CategoryChart Withheld()
    {
        var chart = Grouped(Arrangement.GROUPED, 3);
        return chart with { Categories = [.. chart.Categories.Take(2), new("阿坝州", [Count(20), new(null, "已隐去", ValueState.SUPPRESSED), new(null, "—")])] };
    }

    private static LineChart Trend() => new()
    {
        Title = "覆盖率逐季上升",
        Subtitle = "职业技能等级认定覆盖率（演示数据）",
        CategoryTitle = "季度",
        ValueTitle = "覆盖率",
        Periods = [.. Enumerable.Range(0, 8).Select(i => new Period($"Q{i % 4 + 1}", $"{2024 + i / 4}年"))],
        Series =
        [
            new("实际", [.. Enumerable.Range(0, 8).Select(i => i < 6 ? Percent(72.5 + 2.5 * i) : ChartValue.None)], ChartColors.Actual) { Markers = true },
            new("所需路径", [.. Enumerable.Range(0, 8).Select(i => Percent(75 + 3.5 * i))], ChartColors.Muted) { Dashed = true },
        ],
        Target = new(100, "目标 100%"),
    };

    private static LineSeries Forecast() => new("预测", [.. Enumerable.Range(0, 8).Select(i => i < 5 ? ChartValue.None : Percent(72.5 + 2.5 * i))], ChartColors.Forecast)
    {
        Dashed = true,
        Band = [.. Enumerable.Range(0, 8).Select(i => i < 5 ? ((double, double)?)null : (72.5 + 2.5 * i - (i - 5), 72.5 + 2.5 * i + (i - 5)))],
    };

    private static ChartValue Count(double number) => new(number, number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));

    private static ChartValue Percent(double number) => new(number, number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + "%");

    private static ChartSection Section(string name, string title, ChartDescription chart, CellFormat? format = null, double scale = 1)
    {
        format ??= new("count", "#,##0.##");
        TableCell Cell(ChartValue value) => new(value.Text, value.Number * scale, State: value.State);
        var table = chart.Table;
        return new(name, title, chart, new(name, title,
            [new(table.Head[0]), .. table.Head.Skip(1).Select(head => new TableColumn(head, format)), new("备注")],
            [.. table.Rows.Select((row, i) => new TableRow([new(row.Name), .. row.Values.Select(Cell), new($"第 {i + 1} 行")]))]));
    }
}
