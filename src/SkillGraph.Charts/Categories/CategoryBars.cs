using SkillGraph.Charts.Bars;

namespace SkillGraph.Charts.Categories;

/// <summary>Which bars a category chart consists of.</summary>
internal static class CategoryBars
{
    public static IReadOnlyList<BarRow> Of(CategoryChart chart) => [.. chart.Categories.Select((category, i) => new BarRow(category.Name, chart.Arrangement switch
    {
        Arrangement.GROUPED => [.. category.Values.Select((value, series) => Single(chart, category, i, series))],
        Arrangement.STACKED => [Stacked(chart, category)],
        _ => [Full(chart, category)],
    }))];

    public static string ColorOf(CategoryChart chart, int series) => chart.Series[series].Color ?? (chart.Series.Count == 1 ? ChartColors.Actual : ChartColors.Parts[series]);

    public static string ColorOf(CategoryChart chart, int category, int series) => chart.Series.Count > 1
        ? ColorOf(chart, series)
        : chart.Categories[category].Color ?? (chart.Ranked ? Rank(chart, category) : ColorOf(chart, 0));

    private static BarSlot Single(CategoryChart chart, Category category, int index, int series)
    {
        var value = category.Values[series];
        return new(
            value.Number is { } number ? [new(0, number, ColorOf(chart, index, series), value.State)] : [],
            value.Number is { } end ? Math.Max(0, end) : null,
            value.Text,
            chart.Series.Count == 1 ? category.Emphasis : null,
            Stub: value.State == ValueState.SUPPRESSED);
    }

    private static BarSlot Stacked(CategoryChart chart, Category category)
    {
        var end = category.Values.Sum(value => value.Number) is { } sum && category.Values.Any(value => value.Number is not null) ? sum : (double?)null;
        return new(Parts(chart, category, 1), end, category.Label ?? "", category.Emphasis, Stub: IsWithheld(category));
    }

    private static BarSlot Full(CategoryChart chart, Category category)
    {
        var sum = category.Values.Sum(value => value.Number) ?? 0;
        if (IsWithheld(category))
            return new([new(0, 100, ChartColors.Muted, ValueState.SUPPRESSED)], 100, category.Label ?? category.Values.First(value => value.State == ValueState.SUPPRESSED).Text);
        return sum == 0
            ? new([], category.Values.Any(value => value.Number is not null) ? 0 : null, category.Label ?? category.Values.Select(value => value.Text).FirstOrDefault(text => text.Length > 0) ?? "—")
            : new([.. Parts(chart, category, 100 / sum).Zip(category.Values, (part, value) => part with { Text = value.Text })], 100, category.Label ?? "", category.Emphasis);
    }

    private static List<BarPart> Parts(CategoryChart chart, Category category, double scale)
    {
        var parts = new List<BarPart>();
        var start = 0.0;
        for (var i = 0; i < category.Values.Count; i++)
        {
            var end = start + (category.Values[i].Number ?? 0);
            parts.Add(new(start * scale, end * scale, ColorOf(chart, i), category.Values[i].State, Apart: i < category.Values.Count - 1));
            start = end;
        }
        return parts;
    }

    private static bool IsWithheld(Category category) => category.Values.Any(value => value.State == ValueState.SUPPRESSED);

    private static string Rank(CategoryChart chart, int index) =>
        HouseStyle.Spread(ChartColors.Steps, chart.Categories.Count - 1 - index, chart.Categories.Count);
}
