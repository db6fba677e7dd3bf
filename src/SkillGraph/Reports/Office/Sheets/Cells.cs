using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>Cells and where they are.</summary>
internal static class Cells
{
    private const int LongestText = 32_767;

    // The first day that spreadsheets count right: they know a 29 February 1900.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>A cell by column and row, both from 1, such as B3.</summary>
    public static string At(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A range of one sheet that formulas understand anywhere.</summary>
    public static string Range(string sheet, int column, int row, int toColumn, int toRow) =>
        $"{Quoted(sheet)}!${Column(column)}${row}:${Column(toColumn)}${toRow}";

    /// <summary>The name of a sheet in formulas.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A text; whatever it begins with, it is no formula.</summary>
    public static Cell Text(int column, int row, string text, uint style) => new(new InlineString(new Text(Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = At(column, row),
        StyleIndex = style,
        DataType = CellValues.InlineString,
    };

    public static Cell Number(int column, int row, double number, uint style) => new(new CellValue(number.ToString("R", CultureInfo.InvariantCulture)))
    {
        CellReference = At(column, row),
        StyleIndex = style,
    };

    /// <summary>Whether spreadsheets can hold a day as such.</summary>
    public static bool Holds(DateOnly day) => day >= FirstDay;

    /// <summary>A day as spreadsheets count it.</summary>
    public static double Serial(DateOnly day) => day.DayNumber - DayZero.DayNumber;

    // _x0041_ stands for a letter; where it is meant as it is written, its first underline stands for itself.
    private static string Escaped(string text) => XmlText.Cut(
        System.Text.RegularExpressions.Regex.Replace(XmlText.Clean(text).ReplaceLineEndings("\n"), "_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"), LongestText);

    private static string Column(int column)
    {
        var name = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + (rest - 1) % 26) + name;
        return name;
    }
}
