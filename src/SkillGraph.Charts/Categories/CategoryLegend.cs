using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts.Categories;

/// <summary>The names of several series, and of the marks of values that are not normal.</summary>
internal static class CategoryLegend
{
    public static void Place(Frame frame, CategoryChart chart)
    {
        var entries = chart.Series.Count == 1 ? [] : chart.Series.Select((series, i) => LegendEntry.Square(series.Name, CategoryBars.ColorOf(chart, i))).ToList();
        var states = chart.Categories.SelectMany(category => category.Values).Select(value => value.State).ToHashSet();
        if (states.Contains(ValueState.PROVISIONAL))
            entries.Add(LegendEntry.Provisional);
        // Bars side by side end with the text of their value, which says as much.
        if (states.Contains(ValueState.SUPPRESSED) && chart.Arrangement != Arrangement.GROUPED)
            entries.Add(LegendEntry.Withheld);
        ChartLegend.Place(frame, entries);
    }
}
