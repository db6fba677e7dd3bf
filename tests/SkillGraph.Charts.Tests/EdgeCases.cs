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
        ["no bars"] = Samples.Levels with { Bars = [] },
        ["no stacked bars"] = Samples.CitiesByLevel with { Bars = [] },
        ["one bar"] = Samples.Levels with { Bars = [new("技师", 5, "5 人")] },
        ["all zero"] = Samples.Levels with { Logarithmic = false, Bars = [new("甲", 0, "0"), new("乙", 0, "0")] },
        ["all zero, logarithmic"] = Samples.Levels with { Bars = [new("甲", 0, "0"), new("乙", 0, "0")] },
        ["all missing"] = Samples.Levels with { Bars = [new("甲", null, "已隐去"), new("乙", null, "—")] },
        ["huge numbers"] = Samples.Levels with { Logarithmic = false, Bars = [new("甲", 9.8e14, "980,000,000,000,000"), new("乙", 1, "1")] },
        ["tiny numbers"] = Samples.Levels with { Logarithmic = false, Bars = [new("甲", 0.00002, "0.00002"), new("乙", 1e-5, "0.00001")] },
        ["negative numbers"] = Samples.Levels with { Logarithmic = false, Bars = [new("甲", -12, "-12"), new("乙", 30, "30")] },
        ["long labels"] = Samples.Levels with
        {
            Title = SixtyCharacters + SixtyCharacters,
            Subtitle = SixtyCharacters + SixtyCharacters,
            Footnote = string.Concat(Enumerable.Repeat(SixtyCharacters, 4)),
            XTitle = SixtyCharacters,
            YTitle = SixtyCharacters,
            Bars = [.. Enumerable.Range(0, 12).Select(i =>
                new ChartBar(i + SixtyCharacters, 10 + i, i + SixtyCharacters) { Emphasis = SixtyCharacters })],
        },
        ["long legend"] = Samples.CitiesByLevel with
        {
            Series = [.. Enumerable.Range(0, 5).Select(i => new StackedSeries($"{i}{SixtyCharacters}"))],
        },
        ["eighty rows"] = Samples.Levels with { Bars = [.. Enumerable.Range(1, 80).Select(i => new ChartBar($"第{i}家机构", i, $"{i} 人"))] },
        ["small"] = Samples.CitiesByLevel with { Width = 400, Height = 300 },
        ["small progress"] = Samples.Progress with { Width = 400, Height = 300 },
        ["one period"] = OnePeriod,
        ["three lines that end together"] = EndingTogether,
        ["a hundred periods"] = HundredPeriods,
    };

    private static ProgressChart OnePeriod => Samples.Progress with
    {
        Periods = [new("Q1", "2021年")],
        Series = [new("实际", [50], HouseStyle.Actual) { EndLabel = "50%" }],
        Forecast = null,
    };

    private static ProgressChart EndingTogether => Samples.Progress with
    {
        Series = [.. new[] { 99.8, 99.9, 100.0 }.Select((end, i) =>
            new ProgressSeries($"线{i}", [.. Enumerable.Repeat<double?>(90, 19), end], HouseStyle.Actual) { EndLabel = $"线{i}\n{end}" })],
    };

    private static ProgressChart HundredPeriods => Samples.Progress with
    {
        Periods = [.. Enumerable.Range(0, 100).Select(i => new Period($"{i % 12 + 1}月", $"{2018 + i / 12}年"))],
        Series =
        [
            new("实际", [.. Enumerable.Range(0, 100).Select(i => i % 7 == 3 ? (double?)null : i)], HouseStyle.Actual)
            {
                Markers = true,
                Callout = "最近一期",
            },
        ],
        Forecast = null,
    };
}
