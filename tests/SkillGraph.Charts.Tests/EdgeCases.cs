namespace SkillGraph.Charts.Tests;

/// <summary>Charts that a careless layout draws badly.</summary>
internal static class EdgeCases
{
    public static readonly string SixtyCharacters = string.Concat(Enumerable.Repeat("四川省职业技能等级认定备案评价机构（第三方）", 3))[..60];

    public static TheoryData<string> Names => [.. Charts.Keys];

    public static IReadOnlyDictionary<string, ChartDescription> Charts { get; } = new Dictionary<string, ChartDescription>
    {
        ["levels"] = Samples.Levels,
        ["cities"] = Samples.CitiesByLevel,
        ["progress"] = Samples.Progress,
        ["no bars"] = Samples.Levels with { Categories = [] },
        ["no stacked bars"] = Samples.CitiesByLevel with { Categories = [] },
        ["one bar"] = Samples.Levels with { Categories = [new("技师", new ChartValue(5, "5 人"))] },
        ["all zero"] = Samples.Levels with { Logarithmic = false, Categories = [new("甲", new ChartValue(0, "0")), new("乙", new ChartValue(0, "0"))] },
        ["all zero, logarithmic"] = Samples.Levels with { Categories = [new("甲", new ChartValue(0, "0")), new("乙", new ChartValue(0, "0"))] },
        ["all missing"] = Samples.Levels with { Categories = [new("甲", new ChartValue(null, "已隐去")), new("乙", new ChartValue(null, "—"))] },
        ["huge numbers"] = Samples.Levels with { Logarithmic = false, Categories = [new("甲", new ChartValue(9.8e14, "980,000,000,000,000")), new("乙", new ChartValue(1, "1"))] },
        ["tiny numbers"] = Samples.Levels with { Logarithmic = false, Categories = [new("甲", new ChartValue(0.00002, "0.00002")), new("乙", new ChartValue(1e-5, "0.00001"))] },
        ["negative numbers"] = Samples.Levels with { Logarithmic = false, Categories = [new("甲", new ChartValue(-12, "-12")), new("乙", new ChartValue(30, "30"))] },
        ["long labels"] = Samples.Levels with
        {
            Title = SixtyCharacters + SixtyCharacters,
            Subtitle = SixtyCharacters + SixtyCharacters,
            Footnote = string.Concat(Enumerable.Repeat(SixtyCharacters, 4)),
            ValueTitle = SixtyCharacters,
            CategoryTitle = SixtyCharacters,
            Categories = [.. Enumerable.Range(0, 12).Select(i =>
                new Category(i + SixtyCharacters, new ChartValue(10 + i, i + SixtyCharacters)) { Emphasis = SixtyCharacters })],
        },
        ["long legend"] = Samples.CitiesByLevel with
        {
            Series = [.. Enumerable.Range(0, 5).Select(i => new ChartSeries($"{i}{SixtyCharacters}"))],
        },
        ["eighty rows"] = Samples.Levels with { Categories = [.. Enumerable.Range(1, 80).Select(i => new Category($"第{i}家机构", new ChartValue(i, $"{i} 人")))] },
        ["small"] = Samples.CitiesByLevel with { Width = 400, Height = 300 },
        ["small progress"] = Samples.Progress with { Width = 400, Height = 300 },
        ["one period"] = OnePeriod,
        ["three lines that end together"] = EndingTogether,
        ["a hundred periods"] = HundredPeriods,
    };

    private static LineChart OnePeriod => Samples.Progress with
    {
        Periods = [new("Q1", "2021年")],
        Series = [new("实际", [new(50, "50%")], ChartColors.Actual) { EndLabel = "50%" }],
        Forecast = null,
    };

    private static LineChart EndingTogether => Samples.Progress with
    {
        Series = [.. new[] { 99.8, 99.9, 100.0 }.Select((end, i) =>
            new LineSeries($"线{i}", [.. Enumerable.Repeat(90.0, 19).Append(end).Select(value => new ChartValue(value, $"{value}"))], ChartColors.Actual) { EndLabel = $"线{i}\n{end}" })],
    };

    private static LineChart HundredPeriods => Samples.Progress with
    {
        Periods = [.. Enumerable.Range(0, 100).Select(i => new Period($"{i % 12 + 1}月", $"{2018 + i / 12}年"))],
        Series =
        [
            new("实际", [.. Enumerable.Range(0, 100).Select(i => i % 7 == 3 ? ChartValue.None : new(i, $"{i}"))], ChartColors.Actual)
            {
                Markers = true,
                Callout = "最近一期",
            },
        ],
        Forecast = null,
    };
}
