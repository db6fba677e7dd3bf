using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>What a chart of any kind is drawn from: values by row and column. The table behind the chart is the same grid.</summary>
/// <param name="Head">What the rows are.</param>
/// <param name="Columns">The values of each row.</param>
/// <param name="Rows">The rows, in the order of the chart.</param>
internal sealed record ChartGrid(string Head, IReadOnlyList<GridColumn> Columns, IReadOnlyList<GridRow> Rows)
{
    /// <summary>A value as the chart draws it; nothing where nothing is expected.</summary>
    public ChartValue Value(GridRow row, int column, ReportLanguage? unitIn = null) => row.Cells[column] is { } cell ? Columns[column].Draw(cell, unitIn) : ChartValue.None;

    /// <summary>A column, as the chart draws it.</summary>
    public IReadOnlyList<ChartValue> Column(int column) => [.. Rows.Select(row => Value(row, column))];
}
