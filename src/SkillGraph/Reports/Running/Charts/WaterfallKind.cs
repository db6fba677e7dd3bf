using SkillGraph.Charts;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>Changes between levels.</summary>
internal static class WaterfallKind
{
    public static WaterfallChart Describe(ChartDefinition chart, ChartGrid grid) => new()
    {
        Title = "",
        Steps = [.. grid.Rows.Select((row, i) => Step(row, grid.Value(row, 0), chart.X is null ? chart.Y[i] : null))],
    };

    private static WaterfallStep Step(GridRow row, ChartValue value, ChartY? y) => y switch
    {
        { IsLevel: true } => new(row.Name, value, IsTotal: true),
        _ when value.Number is not { } number => new(row.Name, value),
        { IsDecrease: true } => new(row.Name, new(-value.Number, value.Number == 0 ? value.Text : $"-{value.Text}", value.State)),
        _ => new(row.Name, value.Number > 0 ? value with { Text = $"+{value.Text}" } : value),
    };
}
