using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SkiaSharp;
using SkillGraph.Charts.Text;
using SkillGraph.Charts.Themes;

namespace SkillGraph.Charts.Output;

/// <summary>
/// A sheet as SVG: shapes by Skia, with its running ids renumbered so that equal charts are equal bytes, and texts as plain
/// <c>&lt;text&gt;</c> that can be selected, searched and read aloud.
/// </summary>
internal static class SvgDocument
{
    private const string FontFamilies = "Noto Sans SC, Source Han Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static string Of(Sheet sheet, ChartDescription chart)
    {
        var root = Shapes(sheet);
        RenumberIds(root);
        root.SetAttributeValue("viewBox", $"0 0 {sheet.Width} {sheet.Height}");
        root.SetAttributeValue("role", "img");
        root.AddFirst(
            new XElement(Svg + "title", chart.Title),
            chart.Description is null ? null : new XElement(Svg + "desc", chart.Description));
        root.Add(new XElement(Svg + "g", new XAttribute("font-family", FontFamilies), sheet.Texts.Select(text => Text(text, sheet.Palette))));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Shapes(Sheet sheet)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(sheet.Width, sheet.Height), stream))
            sheet.DrawShapes(canvas);
        return XElement.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>The length is stated so that text keeps its place when a viewer has none of the fonts.</summary>
    private static XElement Text(PlacedText text, ThemeColors palette) => new(
        Svg + "text",
        new XAttribute("x", Number(text.Left)),
        new XAttribute("y", Number(text.Baseline)),
        new XAttribute("font-size", Number(text.Style.Size)),
        text.Style.Bold ? new XAttribute("font-weight", "700") : null,
        new XAttribute("fill", palette.Hex(text.Style.Color)),
        new XAttribute("textLength", Number(text.Width)),
        new XAttribute("lengthAdjust", "spacingAndGlyphs"),
        text.Upright ? new XAttribute("transform", $"rotate(-90 {Number(text.Left)} {Number(text.Baseline)})") : null,
        text.Text);

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static void RenumberIds(XElement root)
    {
        var ids = root.Descendants().Attributes("id").Select((id, i) => (id.Value, $"c{i}")).ToDictionary();
        foreach (var attribute in root.Descendants().Attributes())
            if (attribute.Name == "id")
                attribute.Value = ids[attribute.Value];
            else if (attribute.Value.StartsWith("url(#", StringComparison.Ordinal))
                attribute.Value = $"url(#{ids[attribute.Value[5..^1]]})";
    }
}
