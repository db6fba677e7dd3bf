namespace SkillGraph.Charts.Tests;

/// <summary>The three charts of the hub with made-up numbers.</summary>
internal static class Samples
{
    public static readonly string[] Cities =
    [
        "成都市", "绵阳市", "宜宾市", "德阳市", "南充市", "达州市", "泸州市", "乐山市", "自贡市", "内江市", "眉山市", "广安市", "遂宁市",
        "凉山彝族自治州", "广元市", "攀枝花市", "资阳市", "巴中市", "雅安市", "甘孜藏族自治州", "阿坝藏族羌族自治州",
    ];

    public static CategoryChart Levels => new()
    {
        Title = "四川省技能人才等级分布（“新八级工”制度）",
        Subtitle = "持证人数，对数坐标；百分比为占持证总人数的比重 · 截至 2025 年第二季度（演示数据）",
        Footnote = "数据来源：职业技能等级认定统计（演示）　注：对数坐标下条形长度不与人数成正比",
        Description = "八个等级的持证人数，中级工最多，首席技师最少。",
        ValueTitle = "人数（对数）",
        Logarithmic = true,
        Ranked = true,
        Series = [new("持证人数")],
        Categories =
        [
            new("首席技师", new ChartValue(264, "264 人")) { Emphasis = "0.003%" },
            new("特级技师", new ChartValue(1_873, "1,873 人")) { Emphasis = "0.019%" },
            new("高级技师", new ChartValue(92_145, "92,145 人")) { Emphasis = "0.914%" },
            new("技师", new ChartValue(318_406, "318,406 人")) { Emphasis = "3.158%" },
            new("高级工", new ChartValue(2_240_917, "2,240,917 人")) { Emphasis = "22.228%" },
            new("中级工", new ChartValue(4_127_330, "4,127,330 人")) { Emphasis = "40.939%" },
            new("初级工", new ChartValue(2_914_508, "2,914,508 人")) { Emphasis = "28.909%" },
            new("学徒工", new ChartValue(386_214, "386,214 人")) { Emphasis = "3.831%" },
        ],
    };

    public static CategoryChart CitiesByLevel => new()
    {
        Title = "四川省 21 个市（州）技能人才等级构成",
        Subtitle = "单位：万人，按合计降序排列 · 2025 年第二季度末（演示数据）",
        Footnote = "数据来源：演示数据",
        Description = "成都市最多，阿坝藏族羌族自治州最少。",
        Arrangement = Arrangement.STACKED,
        Series = [new("初级工"), new("中级工"), new("高级工"), new("技师"), new("高级技师")],
        Categories = [.. Cities.Select((city, i) => City(city, Math.Round(98.6 / (1 + i * 0.5 + i * i * 0.02), 1)))],
    };

    public static LineChart Progress
    {
        get
        {
            double[] actual = [43.6, 45.9, 49.2, 51.0, 53.4, 55.1, 58.8, 61.9, 63.0, 66.4, 69.7, 72.8, 74.1, 76.9, 80.2, 83.5, 84.9, 87.6];
            return new()
            {
                Title = "距“十四五”收官还有 2 个季度：按现有速度，2025 年末预计达到 93.0%",
                Subtitle = "职业技能等级认定覆盖率，2021—2025 年各季度末 · 目标 100%（演示数据）",
                Footnote = "数据来源：演示数据　预测：最近四个季度平均增速外推，阴影为 ±0.9 个百分点/季度",
                Description = "覆盖率从 43.6% 升至 87.6%，低于所需路径。",
                ValueTitle = "覆盖率（%）",
                Periods = [.. Enumerable.Range(0, 20).Select(i => new Period($"Q{i % 4 + 1}", $"{2021 + i / 4}年"))],
                Series =
                [
                    new("实际覆盖率", [.. actual.Select(value => new ChartValue(value, $"{value}%")), ChartValue.None, ChartValue.None], ChartColors.Actual)
                    {
                        Markers = true,
                        Callout = "2025Q2 实际 87.6%\n落后所需路径 6.6 个百分点",
                    },
                    new("达标所需路径（线性）", [.. Enumerable.Range(0, 20).Select(i => new ChartValue(45 + 55.0 * i / 19, ""))], ChartColors.Muted)
                    {
                        Dashed = true,
                    },
                    new("趋势预测", [.. Enumerable.Repeat(ChartValue.None, 17), new(87.6, "87.6%"), new(90.3, "90.3%"), new(93.0, "93.0%")], ChartColors.Forecast)
                    {
                        Dashed = true,
                        Markers = true,
                        EndLabel = "预测 93.0%\n缺口 7.0 个百分点",
                        Band = [.. Enumerable.Repeat<(double, double)?>(null, 17), (87.6, 87.6), (89.4, 91.2), (91.2, 94.8)],
                    },
                ],
                Target = new(100, "目标 100%"),
                Forecast = new(17, "预测期"),
            };
        }
    }

    public static TheoryData<ChartDescription> All => [Levels, CitiesByLevel, Progress];

    private static Category City(string name, double total) =>
        new(name, [.. new[] { 0.26, 0.43, 0.26, 0.04, 0.01 }.Select(part => new ChartValue(total * part, $"{total * part:0.0}"))]) { Label = total.ToString("0.0") };
}
