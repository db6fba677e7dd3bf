using SkillGraph.Charts;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>Bars and columns.</summary>
internal static class CategoryKind
{
    public static CategoryChart Describe(ChartDefinition chart, ChartGrid grid, CellReader cells, ReportLanguage language, TargetLine? target)
    {
        var single = grid.Columns.Count == 1;
        string? Text(GridRow row, RowValue? value) => value is null ? null : cells.Read(row.Source, value).Text;
        return new()
        {
            Title = "",
            Columns = chart.Kind == "column",
            Arrangement = chart.Stack,
            Logarithmic = chart.IsLogarithmic,
            Ranked = chart.IsRanked && single,
            Target = target,
            Series = [.. grid.Columns.Select((column, i) => new ChartSeries(column.Label, Color(chart, grid, i)))],
            Categories = [.. grid.Rows.Select(row => new Category(row.Name, [.. row.Cells.Select((_, i) => grid.Value(row, i, single ? language : null))])
            {
                Label = Text(row, chart.Total),
                Emphasis = Text(row, chart.Emphasis),
            })],
        };
    }

    // Ranks in their order have the colours of ranks.
    private static string? Color(ChartDefinition chart, ChartGrid grid, int column) =>
        chart.Series is null ? chart.Y[column].Color : chart.IsRanked && grid.Columns.Count <= ChartColors.Ranks.Count ? ChartColors.Ranks[column] : null;
}
