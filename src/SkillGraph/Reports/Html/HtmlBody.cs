using System.Xml.Linq;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Html;

/// <summary>The parts of the page of a report.</summary>
internal sealed class HtmlBody(ReportDocument document, HtmlWords words, CancellationToken cancellation)
{
    public XElement Header() => new("header", new XElement("h1", document.Title), new XElement("p", new XAttribute("class", "subtitle"), document.Subtitle));

    /// <summary>The headings, each to be gone to; nothing when there are not several.</summary>
    public XElement? Contents()
    {
        var headings = document.Sections.OfType<HeadingSection>().ToList();
        return headings.Count < 2 ? null : new(
            "nav",
            new XAttribute("aria-labelledby", "contents"),
            new XElement("h2", new XAttribute("id", "contents"), words.Contents),
            new XElement("ol", headings.Select((heading, i) => new XElement("li", new XElement("a", new XAttribute("href", $"#s{i + 1}"), heading.Text)))));
    }

    public IEnumerable<XElement> Sections()
    {
        var (headings, tables, figures) = (0, 0, 0);
        foreach (var section in document.Sections)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return section switch
            {
                HeadingSection heading => new("h2", new XAttribute("id", $"s{++headings}"), heading.Text),
                TextSection text => new("p", text.Text),
                TableSection table => HtmlTable.Of(table, $"{words.Table(++tables)}　{table.Title}", table.Name),
                ChartSection chart => HtmlChart.Of(chart, words, ++figures, cancellation),
                _ => throw new InvalidOperationException($"{section.GetType().Name} is no part of a page."),
            };
        }
    }

    public XElement Footer() => new(
        "footer",
        new XElement("h2", words.About),
        new XElement("dl", document.Facts.Select(fact => new XElement("div", new XElement("dt", fact.Label), new XElement("dd", fact.Text)))));
}
