using System.Xml.Linq;
using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Html;

/// <summary>A chart on a page: drawn for wide and narrow screens, by day and by night, of which one is shown; its data behind it.</summary>
internal static class HtmlChart
{
    private const int Narrow = 440;
    private const int NarrowHeight = 560;

    public static XElement Of(ChartSection chart, HtmlWords words, int number, CancellationToken cancellation)
    {
        var narrow = chart.Chart with { Width = Narrow, Height = NarrowHeight };
        return new(
            "figure",
            new XAttribute("id", $"f-{chart.Name}"),
            Drawn(chart.Chart, Theme.LIGHT, "wide light"),
            Drawn(chart.Chart, Theme.DARK, "wide dark"),
            Drawn(narrow, Theme.LIGHT, "narrow light"),
            Drawn(narrow, Theme.DARK, "narrow dark"),
            new XElement("figcaption", $"{words.Figure(number)}　{chart.Title}"),
            new XElement("details", new XElement("summary", words.Data), HtmlTable.Of(chart.Data, chart.Title, chart.Name)));

        XElement Drawn(ChartDescription description, Theme theme, string kind)
        {
            var svg = XElement.Parse(ChartRenderer.Svg(description with { Theme = theme }, cancellation));
            Prefix(svg, $"{chart.Name}-{kind.Replace(' ', '-')}-");
            svg.SetAttributeValue("class", kind);
            svg.SetAttributeValue("width", null);
            svg.SetAttributeValue("height", null);
            return svg;
        }
    }

    // Ids are of the page, not of the drawing.
    private static void Prefix(XElement svg, string prefix)
    {
        foreach (var attribute in svg.Descendants().Attributes())
            if (attribute.Name == "id")
                attribute.Value = prefix + attribute.Value;
            else if (attribute.Value.StartsWith("url(#", StringComparison.Ordinal))
                attribute.Value = $"url(#{prefix}{attribute.Value[5..]}";
            else if (attribute.Name.LocalName == "href" && attribute.Value.StartsWith('#'))
                attribute.Value = $"#{prefix}{attribute.Value[1..]}";
    }
}
