using SkillGraph.Charts;

namespace SkillGraph.Benchmarks.Drawing;

/// <summary>A chart of every kind, as reports have them, with made-up numbers.</summary>
internal static class SampleCharts
{
    private static readonly string[] _cities =
    [
        "成都市", "绵阳市", "宜宾市", "德阳市", "南充市", "达州市", "泸州市", "乐山市", "自贡市", "内江市", "眉山市", "广安市", "遂宁市",
        "凉山彝族自治州", "广元市", "攀枝花市", "资阳市", "巴中市", "雅安市", "甘孜藏族自治州", "阿坝藏族羌族自治州",
    ];

    public static CategoryChart Columns { get; } = new()
    {
        Title = "各市（州）取得证书人次",
        Subtitle = "2025 年第四季度 · 单位：万人次（演示数据）",
        Footnote = "数据来源：演示数据",
        ValueTitle = "万人次",
        Columns = true,
        Series = [new("人次")],
        Categories = [.. _cities.Select((city, i) => new Category(city, Value(98.6 / (1 + i * 0.3))))],
    };

    public static CategoryChart Stacked { get; } = Columns with
    {
        Title = "四川省 21 个市（州）技能人才等级构成",
        Columns = false,
        Arrangement = Arrangement.STACKED,
        Series = [new("初级工"), new("中级工"), new("高级工"), new("技师"), new("高级技师")],
        Categories = [.. Columns.Categories.Select(city =>
            new Category(city.Name, [.. new[] { 0.26, 0.43, 0.26, 0.04, 0.01 }.Select(part => Value(part * city.Values[0].Number!.Value))]) { Label = city.Values[0].Text })],
    };

    public static LineChart Line { get; } = new()
    {
        Title = "职业技能等级认定覆盖率",
        Subtitle = "2021—2025 年各季度末（演示数据）",
        Footnote = "数据来源：演示数据",
        ValueTitle = "覆盖率（%）",
        Periods = [.. Enumerable.Range(0, 20).Select(i => new Period($"Q{i % 4 + 1}", $"{2021 + i / 4}年"))],
        Series =
        [
            new("实际覆盖率", [.. Enumerable.Range(0, 20).Select(i => Value(43.6 + i * 2.4 + i % 3))], ChartColors.Actual) { Markers = true },
            new("达标所需路径", [.. Enumerable.Range(0, 20).Select(i => Value(45 + 55.0 * i / 19))], ChartColors.Muted),
        ],
        Target = new(100, "目标 100%"),
    };

    public static IReadOnlyList<ChartDescription> All { get; } =
    [
        Columns, Stacked, Stacked with { Arrangement = Arrangement.FULL }, Stacked with { Arrangement = Arrangement.GROUPED }, Line,
        new PyramidChart
        {
            Title = "性别、年龄结构", Left = new("男"), Right = new("女"),
            Rows = [.. Enumerable.Range(0, 10).Select(i => new PyramidRow($"{16 + 5 * i}–{20 + 5 * i} 岁", Value(10 + i), Value(9 + i)))],
        },
        new FunnelChart { Title = "从纳入范围到发证", Stages = [.. Enumerable.Range(0, 5).Select(i => new FunnelStage($"阶段 {i}", Value(100 - 20 * i), "80%"))] },
        new WaterfallChart { Title = "备案机构变动", Steps = [.. Enumerable.Range(0, 8).Select(i => new WaterfallStep($"变动 {i}", Value(i % 3 == 2 ? -8 : 20), i == 0))] },
        new HeatmapChart
        {
            Title = "各月发证量",
            Columns = [.. Enumerable.Range(1, 12).Select(month => $"{month} 月")],
            Rows = [.. _cities.Select((city, i) => new HeatmapRow(city, [.. Enumerable.Range(0, 12).Select(month => Value(i * month % 17))]))],
        },
        new RankingChart { Title = "目标完成率", Target = new(60, "目标"), Rows = [.. _cities.Select((city, i) => new RankingRow(city, Value(90 - 3 * i)))] },
        new ControlChart
        {
            Title = "合格率与评价人次", Average = new(82, "全省 82%"),
            Points = [.. Enumerable.Range(0, 200).Select(i => new ControlPoint($"机构 {i}", 20 + i * i, Value(70 + i * 7 % 30)))],
        },
    ];

    private static ChartValue Value(double number) => new(number, $"{number:0.0}");
}
