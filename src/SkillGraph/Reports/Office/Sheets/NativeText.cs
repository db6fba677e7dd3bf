using SkillGraph.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SkillGraph.Reports.Office.Sheets;

/// <summary>Text, lines and fills of charts that the spreadsheet draws.</summary>
internal static class NativeText
{
    private const string Ink = "262626";
    private const string Grid = "E3E5E9";

    /// <summary>The name of a chart or an axis; sizes are hundredths of a point.</summary>
    public static C.Title Title(string text, int size, bool bold = false) => new(
        new C.ChartText(new C.RichText(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(Properties<A.DefaultRunProperties>(size, bold)),
                new A.Run(Properties<A.RunProperties>(size, bold), new A.Text(XmlText.Clean(text)))))),
        new C.Overlay { Val = false });

    /// <summary>How numbers and names are set.</summary>
    public static C.TextProperties Look(int size) => new(
        new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(Properties<A.DefaultRunProperties>(size, bold: false)), new A.EndParagraphRunProperties { Language = "zh-CN" }));

    /// <summary>A white ground without a frame.</summary>
    public static C.ShapeProperties Paper() => new(Solid("FFFFFF"), new A.Outline(new A.NoFill()));

    /// <summary>A fill with one of the charts' colours, hatched for what is provisional.</summary>
    public static C.ShapeProperties Fill(string color, bool hatched = false) => hatched
        ? new(new A.PatternFill(new A.ForegroundColor(Rgb(color)), new A.BackgroundColor(new A.RgbColorModelHex { Val = "FFFFFF" })) { Preset = A.PresetPatternValues.WideUpwardDiagonal })
        : new(new A.SolidFill(Rgb(color)));

    /// <summary>A line in one of the charts' colours.</summary>
    public static C.ShapeProperties Line(string color, double points, bool dashed) => new(new A.Outline(
        new A.SolidFill(Rgb(color)), new A.PresetDash { Val = dashed ? A.PresetLineDashValues.Dash : A.PresetLineDashValues.Solid }, new A.Round())
    { Width = (int)(points * OfficeUnits.EmuPerPoint), CapType = A.LineCapValues.Round });

    /// <summary>A thin line of the grid.</summary>
    public static C.ChartShapeProperties Hairline() => new(new A.Outline(Solid(Grid)) { Width = OfficeUnits.EmuPerPoint * 3 / 4 });

    private static T Properties<T>(int size, bool bold) where T : A.TextCharacterPropertiesType, new()
    {
        var properties = new T { FontSize = size, Bold = bold, Language = "zh-CN" };
        properties.Append(Solid(Ink), new A.LatinFont { Typeface = SheetStyles.FontName }, new A.EastAsianFont { Typeface = SheetStyles.FontName });
        return properties;
    }

    private static A.SolidFill Solid(string color) => new(new A.RgbColorModelHex { Val = color });

    private static A.RgbColorModelHex Rgb(string color) => new() { Val = ChartColors.Hex(color, Theme.LIGHT)[1..].ToUpperInvariant() };
}
