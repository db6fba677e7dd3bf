using DocumentFormat.OpenXml.Spreadsheet;
using SkillGraph.Charts;
using SkillGraph.Reports.Documents;
using CellFormat = SkillGraph.Reports.Documents.CellFormat;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>A table as a sheet: its title, its head, a row for each of its rows, and its note.</summary>
internal sealed class TableSheet(TableSection table, SheetStyles styles, ReportLanguage language)
{
    /// <summary>The row of the head; title and head stay when the sheet is scrolled.</summary>
    public const int HeadRow = 2;

    private const int WidestColumn = 60;
    private const int NarrowestColumn = 8;
    private const int ShortHead = 16;
    private const int FilterButton = 3;
    private const int LongTitle = 80;

    /// <summary>The range with the head and the rows that are no totals at its foot: what is filtered and sorted.</summary>
    public string Filter => $"{Cells.At(1, HeadRow)}:{Cells.At(table.Columns.Count, LastRow - table.Rows.Reverse().TakeWhile(row => row.IsTotal).Count())}";

    private int LastRow => HeadRow + table.Rows.Count;

    /// <summary>The sheet.</summary>
    /// <param name="remarks">Written below it.</param>
    /// <param name="drawing">The part with its pictures, if it has any.</param>
    public Worksheet Build(IEnumerable<string?> remarks, string? drawing)
    {
        var widths = table.Columns.Select((_, i) => Width(i)).ToArray();
        var sheet = new Sheet(styles, widths);
        sheet.NextRow(27);
        if (DisplayWidth.Of(table.Title) > LongTitle)
            sheet.TextAcross(table.Title, new(SheetFont.Title, IsWrapped: true));
        else
            sheet.Text(1, table.Title, new(SheetFont.Title));
        sheet.NextRow();
        foreach (var (column, i) in table.Columns.Select((column, i) => (column, i)))
            sheet.Text(i + 1, column.Label, new(SheetFont.Bold, SheetSide.Center, SheetFill.Head, IsWrapped: true, IsRuled: true));
        foreach (var row in table.Rows)
        {
            sheet.NextRow();
            for (var i = 0; i < row.Cells.Count; i++)
                Add(sheet, i, row.Cells[i], row.IsTotal);
        }
        sheet.SkipRow();
        foreach (var line in remarks.OfType<string>().SelectMany(XmlText.Lines).Where(line => line.Length > 0))
        {
            sheet.NextRow();
            sheet.TextAcross(line, new(SheetFont.Absent, IsWrapped: true));
        }
        return sheet.Build(HeadRow, Filter, [], drawing);
    }

    private void Add(Sheet sheet, int i, TableCell cell, bool isTotal)
    {
        var format = cell.Format ?? table.Columns[i].Format;
        var style = new SheetStyle(Font(cell.State, isTotal), Fill: isTotal ? SheetFill.Total : SheetFill.None, IsRuled: true);
        switch (cell)
        {
            case { Number: { } number } when double.IsFinite(number):
                sheet.Number(i + 1, number, style with { Side = SheetSide.Right, Code = Code(format, cell, ofColumn: table.Columns[i].Format is not null) });
                break;
            case { Day: { } day } when Cells.Holds(day):
                sheet.Number(i + 1, Cells.Serial(day), style with { Side = SheetSide.Center, Code = format?.SheetCode ?? "yyyy-mm-dd" });
                break;
            default:
                var isFigure = format is not null || cell.State is ValueState.SUPPRESSED or ValueState.MISSING;
                sheet.Text(i + 1, cell.Text, style with { Side = isFigure ? SheetSide.Right : SheetSide.Left, IsWrapped = !isFigure });
                break;
        }
    }

    private static SheetFont Font(ValueState state, bool isTotal) => state switch
    {
        ValueState.PROVISIONAL => isTotal ? SheetFont.ProvisionalBold : SheetFont.Provisional,
        ValueState.SUPPRESSED or ValueState.MISSING => SheetFont.Absent,
        _ => isTotal ? SheetFont.Bold : SheetFont.Plain,
    };

    // Units and marks are part of how a number is written, so that it stays a number. The head of a column says the unit of all of it.
    private string Code(CellFormat? format, TableCell cell, bool ofColumn)
    {
        var code = format?.SheetCode ?? "General";
        if (!ofColumn && format?.UnitIn(language) is { Length: > 0 } unit && !code.Contains(unit, StringComparison.Ordinal))
            code = With(code, $" {unit}");
        return cell.State == ValueState.PROVISIONAL ? With(code, "*") : code;
    }

    private static string With(string code, string end) => string.Join(';', code.Split(';').Select(part => $"{part}\"{end}\""));

    private double Width(int column)
    {
        var widest = table.Rows.Select(row => XmlText.Lines(row.Cells[column].Text).Max(DisplayWidth.Of)).DefaultIfEmpty(0).Max();
        var head = Math.Min(DisplayWidth.Of(table.Columns[column].Label), Math.Max(widest, ShortHead)) + FilterButton;
        return Math.Clamp(Math.Max(widest + 3, head), NarrowestColumn, WidestColumn) + 0.5;
    }
}
