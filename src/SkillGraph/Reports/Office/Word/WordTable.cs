using System.Globalization;
using DocumentFormat.OpenXml;
using SkillGraph.Charts;
using SkillGraph.Reports.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillGraph.Reports.Office.Word;

/// <summary>One part of a table, open at its sides as tables of statistics are: the head is repeated on every page, rows stay whole.</summary>
internal sealed class WordTable(TableSection table, TableLayout layout, IReadOnlyList<(int Column, double Width)> part, OfficeWords words)
{
    private const string Rule = "7F7F7F";
    private const string Hairline = "D0D0D0";
    private const string HeadFill = "DEE8F3";
    private const string TotalFill = "F3F5F8";
    private const string Absent = "6B7280";
    private const double LineHeight = 1.35;
    private const double RowPadding = 3.5;
    private const short CellMargin = 50;

    public double HeadHeight => Height(part.Select(column => (table.Columns[column.Column].Label, column.Width)));

    public IEnumerable<double> RowHeights => table.Rows.Select(row => Height(part.Select(column => (row.Cells[column.Column].Text, column.Width))));

    public W.Table Build() => new(
    [
        new W.TableProperties(
            new W.TableWidth { Width = OfficeUnits.Twips(part.Sum(column => column.Width)), Type = W.TableWidthUnitValues.Dxa },
            new W.TableJustification { Val = W.TableRowAlignmentValues.Center },
            new W.TableBorders(
                new W.TopBorder { Val = W.BorderValues.Single, Size = 12, Color = Rule },
                new W.BottomBorder { Val = W.BorderValues.Single, Size = 12, Color = Rule },
                new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = 4, Color = Hairline },
                new W.InsideVerticalBorder { Val = W.BorderValues.Single, Size = 4, Color = Hairline }),
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableCellMarginDefault(
                new W.TableCellLeftMargin { Width = CellMargin, Type = W.TableWidthValues.Dxa },
                new W.TableCellRightMargin { Width = CellMargin, Type = W.TableWidthValues.Dxa }),
            new W.TableCaption { Val = XmlText.Clean(table.Title) }),
        new W.TableGrid(part.Select(column => new W.GridColumn { Width = OfficeUnits.Twips(column.Width) })),
        Head(),
        .. table.Rows.Select(Row),
        .. table.Rows.Count == 0 ? [Empty()] : Array.Empty<W.TableRow>(),
    ]);

    private double Height(IEnumerable<(string Text, double Width)> cells) =>
        cells.Max(cell => layout.Lines(cell.Text, cell.Width)) * layout.Size * LineHeight + RowPadding;

    private W.TableRow Head() => new(
    [
        new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()),
        .. part.Select(column => Cell(column.Width, HeadFill, W.JustificationValues.Center, keepNext: true,
            Words.Run(table.Columns[column.Column].Label, [new W.Bold(), .. Type()]))),
    ]);

    private W.TableRow Row(TableRow row) => new(
    [
        new W.TableRowProperties(new W.CantSplit()),
        .. part.Select(column => Cell(column.Width, row.IsTotal ? TotalFill : null, Side(column.Column, row.Cells[column.Column]), keepNext: false,
            Words.Run(row.Cells[column.Column].Text, [.. Look(row.Cells[column.Column], row.IsTotal)]))),
    ]);

    private W.TableRow Empty() => new(
        new W.TableRowProperties(new W.CantSplit()),
        new W.TableCell(
            new W.TableCellProperties(new W.TableCellWidth { Width = OfficeUnits.Twips(part.Sum(column => column.Width)), Type = W.TableWidthUnitValues.Dxa }, new W.GridSpan { Val = part.Count }),
            Paragraph(W.JustificationValues.Center, keepNext: false, Words.Run(words.Empty, [new W.Color { Val = Absent }, .. Type()]))));

    private W.TableCell Cell(double width, string? fill, W.JustificationValues side, bool keepNext, W.Run text)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = OfficeUnits.Twips(width), Type = W.TableWidthUnitValues.Dxa });
        if (fill is not null)
            properties.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        properties.Append(new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center });
        return new(properties, Paragraph(side, keepNext, text));
    }

    private W.Paragraph Paragraph(W.JustificationValues side, bool keepNext, W.Run text)
    {
        var properties = new W.ParagraphProperties(new W.ParagraphStyleId { Val = WordStyles.Cell });
        if (keepNext)
            properties.Append(new W.KeepNext());
        properties.Append(new W.SpacingBetweenLines { Line = OfficeUnits.Twips(layout.Size * LineHeight), LineRule = W.LineSpacingRuleValues.Exact }, new W.Justification { Val = side });
        return new(properties, text);
    }

    private W.JustificationValues Side(int column, TableCell cell) =>
        cell.Day is not null ? W.JustificationValues.Center
        : cell.Number is not null || cell.State is ValueState.SUPPRESSED or ValueState.MISSING || (table.Columns[column].Format ?? cell.Format) is not null ? W.JustificationValues.Right
        : W.JustificationValues.Left;

    private IEnumerable<OpenXmlElement> Look(TableCell cell, bool isTotal)
    {
        if (isTotal)
            yield return new W.Bold();
        if (cell.State == ValueState.PROVISIONAL)
            yield return new W.Italic();
        if (cell.State is ValueState.SUPPRESSED or ValueState.MISSING)
            yield return new W.Color { Val = Absent };
        foreach (var type in Type())
            yield return type;
    }

    private IEnumerable<OpenXmlElement> Type()
    {
        var halves = (2 * layout.Size).ToString(CultureInfo.InvariantCulture);
        return [new W.FontSize { Val = halves }, new W.FontSizeComplexScript { Val = halves }];
    }
}
