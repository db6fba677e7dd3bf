using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>Stages.</summary>
internal static class FunnelKind
{
    private static readonly CellFormat Percent = CellFormats.Find("percent")!;

    public static FunnelChart Describe(ChartGrid grid, ReportLanguage language) => new()
    {
        Title = "",
        Stages = [.. grid.Rows.Select((row, i) => new FunnelStage(row.Name, grid.Value(row, 0, language), i == 0 ? null : Passed(grid.Rows[i - 1].Cells[0], row.Cells[0])))],
    };

    // Of what is written, so that no share tells what a count withholds.
    private static string? Passed(TableCell? before, TableCell? after) => before?.Number is > 0 and var all && after?.Number is { } some ? Percent.Text(some / all) : null;
}
