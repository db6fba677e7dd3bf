namespace SkillGraph.Charts.Tests;

/// <summary>Charts that a careless layout draws badly.</summary>
internal static class EdgeCases
{
    public static readonly string SixtyCharacters = string.Concat(Enumerable.Repeat("四川省职业技能等级认定备案评价机构（第三方）", 3))[..60];

    public static TheoryData<string> Names => [.. Charts.Keys];

    public static IReadOnlyDictionary<string, ChartDescription> Charts => All.Value;

    private static readonly Lazy<IReadOnlyDictionary<string, ChartDescription>> All = new(() => Single!.Concat(Nasty()).ToDictionary());

    private static readonly Dictionary<string, Kinds.Row[]> Data = new()
    {
        ["ordinary"] = [.. Ordinary(8)],
        ["21 cities"] = [.. Samples.Cities.Zip(Ordinary(21), (city, row) => row with { Name = city })],
        ["one row"] = [.. Ordinary(1)],
        ["no row"] = [],
        ["60 rows"] = [.. Ordinary(60)],
        ["all zero"] = [.. Ordinary(6).Select(row => row with { Value = new(0, "0") })],
        ["all suppressed"] = [.. Ordinary(6).Select(row => row with { Value = Suppressed })],
        ["all missing"] = [.. Ordinary(6).Select(row => row with { Value = new(null, "—") })],
        ["states"] = [.. Ordinary(9).Select((row, i) => (i % 4) switch
        {
            1 => row with { Value = row.Value with { State = ValueState.PROVISIONAL } },
            2 => row with { Value = Suppressed },
            3 => row with { Value = new(null, "—") },
            _ => row,
        })],
        ["negative"] = [.. Ordinary(7).Select((row, i) => i % 2 == 0 ? row : row with { Value = new(-row.Value.Number, $"−{row.Value.Text}") })],
        ["huge and tiny"] = [new("极大", new(9.1e14, "910,000,000,000,000")), new("极小", new(0.00002, "0.00002")), new("一", new(1, "1"))],
        ["long names"] = [.. Ordinary(10).Select((row, i) => new Kinds.Row(i + SixtyCharacters, row.Value with { Text = i + SixtyCharacters }))],
        ["English"] = [.. Ordinary(9).Select((row, i) => row with { Name = $"Vocational assessment agency number {i + 1}" })],
    };

    private static ChartValue Suppressed => new(null, "已隐去", ValueState.SUPPRESSED);

    private static IEnumerable<Kinds.Row> Ordinary(int count) => Enumerable.Range(0, count).Select(i =>
        new Kinds.Row($"第{i + 1}类", new(Math.Round(96.4 - i * (90.0 / count) + i * 7 % 5, 1), $"{Math.Round(96.4 - i * (90.0 / count) + i * 7 % 5, 1):0.0}")));

    private static IEnumerable<KeyValuePair<string, ChartDescription>> Nasty()
    {
        foreach (var (kind, make) in Kinds.All)
        {
            // A line chart over no period is an error.
            foreach (var (data, rows) in Data.Where(data => kind != "lines" || data.Value.Length > 0))
                yield return new($"{kind}, {data}", make(rows));
            yield return new($"{kind}, small", make(Data["21 cities"]) with { Width = 400, Height = 300 });
            yield return new($"{kind}, long titles", make(Data["states"]) with
            {
                Title = SixtyCharacters + SixtyCharacters + SixtyCharacters,
                Subtitle = SixtyCharacters + SixtyCharacters,
                Footnote = SixtyCharacters + SixtyCharacters + SixtyCharacters,
                ValueTitle = SixtyCharacters,
                CategoryTitle = SixtyCharacters,
            });
            yield return new($"{kind}, dark", make(Data["states"]) with { Theme = Theme.DARK });
            yield return new($"{kind}, print", make(Data["states"]) with { Theme = Theme.PRINT });
        }
    }

    private static readonly Dictionary<string, ChartDescription> Single = new()
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
