using SkillGraph.Charts;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>Rates of the small and the large.</summary>
internal static class ControlKind
{
    public static ControlChart Describe(ChartDefinition chart, ChartGrid grid, CellReader cells, TargetLine average) => new()
    {
        Title = "",
        Whole = chart.Y[0].Value.Format.Cell!.Drawn(1),
        Average = average,
        Points = [.. grid.Rows.Select(row => (Row: row, Size: cells.Read(row.Source, chart.Size!).Number)).Where(point => point.Size > 0 && point.Row.Cells[0]?.Number is not null)
            .Select(point => new ControlPoint(point.Row.Name, point.Size!.Value, grid.Value(point.Row, 0)))],
    };
}
