using System.Globalization;
using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>The cells that a chart of the spreadsheet is drawn from.</summary>
/// <param name="Table">What is in the sheet: the table behind the chart, and a column with the target if there is one.</param>
/// <param name="Names">Range of the names of its rows.</param>
/// <param name="Rows">Those names.</param>
/// <param name="Series">Its series.</param>
/// <param name="Target">The line to be reached.</param>
internal sealed record NativeCells(TableSection Table, string Names, IReadOnlyList<string> Rows, IReadOnlyList<NativeSeries> Series, NativeSeries? Target)
{
    /// <summary>
    /// The cells of a chart that spreadsheets can draw without saying anything else than it does; null otherwise. They draw texts such as 已隐去 as 0, and know no
    /// bands and no lines across lying bars.
    /// </summary>
    public static NativeCells? Of(ChartSection section, string sheet) => section.Chart switch
    {
        CategoryChart { Target: not null, Columns: false } or CategoryChart { Categories.Count: 0 } or LineChart { Series.Count: 0 } => null,
        CategoryChart bars => Find(section.Data, bars.Table, bars.Target, mayHaveGaps: false, sheet),
        LineChart line when line.Series.All(series => series.Band is null) => Find(section.Data, line.Table, line.Target, mayHaveGaps: true, sheet),
        _ => null,
    };

    // The table behind a chart begins with the columns that are drawn.
    private static NativeCells? Find(TableSection data, ChartTable chart, TargetLine? target, bool mayHaveGaps, string sheet)
    {
        var rows = chart.Rows.Count;
        if (data.Columns.Count < chart.Head.Count || data.Rows.Count(row => !row.IsTotal) != rows || data.Rows.Take(rows).Any(row => row.IsTotal))
            return null;
        for (var row = 0; row < rows; row++)
            for (var column = 1; column < chart.Head.Count; column++)
                if (!Agree(chart.Rows[row].Values[column - 1], data.Rows[row].Cells[column], mayHaveGaps))
                    return null;
        var table = target is null ? data : With(data, target, target.Value * Scale(data, chart), rows);
        string Column(int column) => Cells.Range(sheet, column + 1, TableSheet.HeadRow + 1, column + 1, TableSheet.HeadRow + rows);
        NativeSeries Series(int column) => new(
            table.Columns[column].Label, Cells.Range(sheet, column + 1, TableSheet.HeadRow, column + 1, TableSheet.HeadRow), Column(column),
            [.. table.Rows.Take(rows).Select(row => row.Cells[column].Number)], table.Columns[column].Format?.SheetCode ?? "General");
        return new(
            table,
            Column(0),
            [.. table.Rows.Take(rows).Select(row => row.Cells[0].Text)],
            [.. Enumerable.Range(1, chart.Head.Count - 1).Select(Series)],
            target is null ? null : Series(table.Columns.Count - 1));
    }

    private static bool Agree(ChartValue drawn, TableCell held, bool mayHaveGaps) => drawn.Number is null
        ? mayHaveGaps && held.Number is null && held.Text.Length == 0
        : held.Number is { } number && double.IsFinite(number);

    /// <summary>How many times a number of the chart the number in its cell is: a chart may count in ten thousands, or in percent.</summary>
    private static double Scale(TableSection data, ChartTable chart) => chart.Rows
        .SelectMany((row, i) => row.Values.Select((value, column) => (Drawn: value.Number, Held: data.Rows[i].Cells[column + 1].Number)))
        .Where(pair => pair.Drawn is not (null or 0) && pair.Held is not (null or 0))
        .Select(pair => pair.Held!.Value / pair.Drawn!.Value)
        .FirstOrDefault(1);

    private static TableSection With(TableSection data, TargetLine target, double value, int rows)
    {
        TableCell Cell(int row) => row < rows ? new(value.ToString("N", CultureInfo.InvariantCulture), value) : new("");
        return data with
        {
            Columns = [.. data.Columns, new(target.Label, data.Columns[1].Format)],
            Rows = [.. data.Rows.Select((row, i) => row with { Cells = [.. row.Cells, Cell(i)] })],
        };
    }
}
