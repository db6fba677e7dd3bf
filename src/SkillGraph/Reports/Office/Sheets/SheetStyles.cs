using DocumentFormat.OpenXml.Spreadsheet;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>The styles of a workbook: cells name them by their place in one list.</summary>
internal sealed class SheetStyles
{
    /// <summary>The font of sheets and of the charts in them.</summary>
    public const string FontName = "微软雅黑";

    // Those below are Excel's own.
    private const uint FirstCode = 164;

    private readonly List<SheetStyle> _styles = [new()];
    private readonly List<string> _codes = [];

    /// <summary>The place of a style; it is added when it is new.</summary>
    public uint IndexOf(SheetStyle style)
    {
        var index = _styles.IndexOf(style);
        if (index >= 0)
            return (uint)index;
        _styles.Add(style);
        if (style.Code is not null && !_codes.Contains(style.Code))
            _codes.Add(style.Code);
        return (uint)_styles.Count - 1;
    }

    /// <summary>The styles that were asked for.</summary>
    public Stylesheet Build()
    {
        var sheet = new Stylesheet();
        if (_codes.Count > 0)
            sheet.Append(new NumberingFormats(_codes.Select((code, i) => new NumberingFormat { NumberFormatId = FirstCode + (uint)i, FormatCode = code })) { Count = (uint)_codes.Count });
        sheet.Append(
            new Fonts(Enum.GetValues<SheetFont>().Select(Font)),
            new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Fill("FFDEE8F3"), Fill("FFF3F5F8")),
            new Borders(Lines(null), Lines("FFD0D0D0")),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(_styles.Select(Format)),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        return sheet;
    }

    private CellFormat Format(SheetStyle style) => new(new Alignment
    {
        Horizontal = style.Side switch { SheetSide.Right => HorizontalAlignmentValues.Right, SheetSide.Center => HorizontalAlignmentValues.Center, _ => HorizontalAlignmentValues.Left },
        Vertical = VerticalAlignmentValues.Center,
        WrapText = style.IsWrapped,
        Indent = style.IsRuled && style.Side == SheetSide.Left ? 1u : 0u,
    })
    {
        NumberFormatId = style.Code is null ? 0 : FirstCode + (uint)_codes.IndexOf(style.Code),
        FontId = (uint)style.Font,
        FillId = (uint)style.Fill,
        BorderId = style.IsRuled ? 1u : 0u,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
    };

    private static Font Font(SheetFont font)
    {
        var (size, color) = font switch
        {
            SheetFont.Title => (14, "FF1F3864"),
            SheetFont.Subtitle => (11, "FF44546A"),
            SheetFont.Link => (10, "FF1F5FA8"),
            SheetFont.Absent => (10, "FF6B7280"),
            _ => (10, "FF262626"),
        };
        var result = new Font();
        if (font is SheetFont.Bold or SheetFont.Title or SheetFont.ProvisionalBold)
            result.Append(new Bold());
        if (font is SheetFont.Provisional or SheetFont.ProvisionalBold)
            result.Append(new Italic());
        if (font is SheetFont.Link)
            result.Append(new Underline());
        result.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = FontName }, new FontFamilyNumbering { Val = 2 }, new FontCharSet { Val = 134 });
        return result;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Fill(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Lines(string? color)
    {
        T Side<T>() where T : BorderPropertiesType, new()
        {
            var side = new T();
            if (color is not null)
                (side.Style, side.Color) = (BorderStyleValues.Thin, new() { Rgb = color });
            return side;
        }
        return new(Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>(), new DiagonalBorder());
    }
}
