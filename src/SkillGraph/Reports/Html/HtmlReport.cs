using System.Text;
using System.Xml.Linq;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Html;

/// <summary>A report as one page that needs nothing else: no script, no font, no other file.</summary>
internal static class HtmlReport
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly Lazy<string> Style = new(() =>
    {
        using var css = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("SkillGraph.Reports.report.css")!);
        return css.ReadToEnd();
    });

    /// <summary>The page of a document.</summary>
    public static byte[] Write(ReportDocument document, CancellationToken cancellation)
    {
        var words = new HtmlWords(document.Language);
        var body = new HtmlBody(document, words, cancellation);
        var html = new XElement(
            "html",
            new XAttribute("lang", words.Culture),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("name", "generator"), new XAttribute("content", "SkillGraph")),
                new XElement("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
                new XElement("title", $"{document.Title} · {document.Subtitle}"),
                new XElement("style", Style.Value)),
            new XElement("body", body.Header(), body.Contents(), new XElement("main", body.Sections().ToList()), body.Footer()));
        return Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n{html.ToString(SaveOptions.DisableFormatting)}\n");
    }
}
