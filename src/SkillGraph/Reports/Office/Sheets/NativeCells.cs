using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>The cells that a chart of the spreadsheet is drawn from.</summary>
/// <param name="Names">Range of the names of its rows.</param>
/// <param name="Rows">Those names.</param>
/// <param name="Series">Its series.</param>
internal sealed record NativeCells(string Names, IReadOnlyList<string> Rows, IReadOnlyList<NativeSeries> Series)
{
    /// <summary>
    /// The cells of a chart that spreadsheets can draw without saying anything else than it does; null otherwise. They draw texts such as 已隐去 as 0, and know no
    /// bands and no lines across lying bars.
    /// </summary>
    public static NativeCells? Of(ChartSection section, string sheet) => section.Chart switch
    {
        CategoryChart { Target: not null, Columns: false } => null,
        CategoryChart { Categories.Count: 0 } or LineChart { Series.Count: 0 } => null,
        LineChart line when line.Series.Any(series => series.Band is not null) => null,
        CategoryChart or LineChart => Find(section.Data, section.Chart.Table, section.Chart is LineChart, sheet),
        _ => null,
    };

    /// <summary>How many times a number of the chart the number of its cell is: a chart may count in ten thousands, or in percent.</summary>
    public double Scale(ChartTable table) => Series
        .SelectMany((series, column) => table.Rows.Select((row, i) => (Drawn: row.Values[column].Number, Held: series.Values[i])))
        .Where(pair => pair.Drawn is not (null or 0) && pair.Held is not (null or 0))
        .Select(pair => pair.Held!.Value / pair.Drawn!.Value)
        .FirstOrDefault(1);

    private static NativeCells? Find(TableSection data, ChartTable table, bool mayHaveGaps, string sheet)
    {
        var rows = data.Rows.Count(row => !row.IsTotal);
        if (data.Columns.Count != table.Head.Count || rows != table.Rows.Count || data.Rows.Take(rows).Any(row => row.IsTotal))
            return null;
        for (var row = 0; row < rows; row++)
            for (var column = 1; column < table.Head.Count; column++)
                if (!Agree(table.Rows[row].Values[column - 1], data.Rows[row].Cells[column], mayHaveGaps))
                    return null;
        string Column(int column) => Cells.Range(sheet, column + 1, TableSheet.HeadRow + 1, column + 1, TableSheet.HeadRow + rows);
        return new(Column(0), [.. data.Rows.Take(rows).Select(row => row.Cells[0].Text)],
        [
            .. Enumerable.Range(1, table.Head.Count - 1).Select(column => new NativeSeries(
                table.Head[column], Cells.Range(sheet, column + 1, TableSheet.HeadRow, column + 1, TableSheet.HeadRow), Column(column),
                [.. data.Rows.Take(rows).Select(row => row.Cells[column].Number)], data.Columns[column].Format?.SheetCode ?? "General")),
        ]);
    }

    private static bool Agree(ChartValue drawn, TableCell held, bool mayHaveGaps) => drawn.Number is null
        ? mayHaveGaps && held.Number is null && held.Text.Length == 0
        : held.Number is { } number && double.IsFinite(number);
}
