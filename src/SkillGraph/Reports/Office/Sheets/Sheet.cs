using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>A sheet as it is filled from top to bottom, and how it prints: lying A4, as wide as one page, or more where it could not be read.</summary>
/// <param name="styles">Those of the workbook.</param>
/// <param name="widths">Of its columns, in digits.</param>
internal sealed class Sheet(SheetStyles styles, IReadOnlyList<double> widths)
{
    private const double LineHeight = 16.5;
    private const double HighestRow = 409;

    // A page of more columns could not be read.
    private const double WidestPage = 220;

    // Titles are larger than other texts.
    private const double TitleSize = 1.4;

    private readonly SheetData _data = new();
    private Row? _row;
    private readonly List<MergeCell> _merged = [];
    private int _number;

    /// <summary>The row that is filled, from 1.</summary>
    public int Row => _number;

    /// <summary>Begins the next row.</summary>
    public void NextRow(double? height = null)
    {
        _row = new() { RowIndex = (uint)++_number };
        if (height is not null)
            MakeHigher(height.Value);
        _data.Append(_row);
    }

    /// <summary>Leaves a row empty.</summary>
    public void SkipRow() => _number++;

    public void Text(int column, string text, SheetStyle style)
    {
        _row!.Append(Cells.Text(column, _number, text, styles.IndexOf(style)));
        if (style.IsWrapped)
            MakeRoom(text, widths[column - 1], LineHeight);
    }

    /// <summary>A text as wide as all columns.</summary>
    public void TextAcross(string text, SheetStyle style)
    {
        _row!.Append(Cells.Text(1, _number, text, styles.IndexOf(style)));
        var size = style.Font == SheetFont.Title ? TitleSize : 1;
        MakeRoom(text, widths.Sum() / size, LineHeight * size);
        if (widths.Count > 1)
            _merged.Add(new() { Reference = $"{Cells.At(1, _number)}:{Cells.At(widths.Count, _number)}" });
    }

    public void Number(int column, double number, SheetStyle style) => _row!.Append(Cells.Number(column, _number, number, styles.IndexOf(style)));

    /// <summary>The sheet.</summary>
    /// <param name="frozenRows">The rows that stay when it is scrolled.</param>
    /// <param name="filter">The range that can be filtered.</param>
    /// <param name="links">What its cells lead to.</param>
    /// <param name="drawing">The part with its pictures.</param>
    public Worksheet Build(int frozenRows, string? filter, IReadOnlyList<Hyperlink> links, string? drawing)
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(frozenRows)),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            _data);
        if (filter is not null)
            sheet.Append(new AutoFilter { Reference = filter });
        if (_merged.Count > 0)
            sheet.Append(new MergeCells(_merged));
        if (links.Count > 0)
            sheet.Append(new Hyperlinks(links));
        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = (uint)Math.Ceiling(widths.Sum() / WidestPage), FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        if (drawing is not null)
            sheet.Append(new Drawing { Id = drawing });
        return sheet;
    }

    // Not every program finds the height of broken lines by itself.
    private void MakeRoom(string text, double width, double height)
    {
        var lines = XmlText.Lines(text).Sum(line => Math.Max(1, (int)Math.Ceiling(DisplayWidth.Of(line) / (width - 1))));
        if (lines > 1)
            MakeHigher(Math.Min(lines * height, HighestRow));
    }

    private void MakeHigher(double height)
    {
        if (!(_row!.Height?.Value >= height))
            (_row.Height, _row.CustomHeight) = (height, true);
    }

    private static SheetView View(int frozenRows)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (frozenRows > 0)
        {
            var below = Cells.At(1, frozenRows + 1);
            view.Append(
                new Pane { VerticalSplit = frozenRows, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new(new StringValue[] { below }) });
        }
        return view;
    }
}
