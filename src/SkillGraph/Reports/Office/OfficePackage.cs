using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Office;

/// <summary>What all office files have in common: properties, and equal bytes for equal reports.</summary>
internal static class OfficePackage
{
    private const string Author = "SkillGraph";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    // Zip knows no year before.
    private static readonly DateTimeOffset EarliestZip = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Says what the file is and of when its data are.</summary>
    public static void Describe(CoreFilePropertiesPart part, ReportDocument document)
    {
        XElement When(string name) => new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), document.Stamp.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        using var stream = part.GetStream(FileMode.Create);
        new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dublin + "title", XmlText.Clean(document.Title)),
            new XElement(Dublin + "subject", XmlText.Clean(document.Subtitle)),
            new XElement(Dublin + "creator", Author),
            new XElement(Dublin + "language", OfficeWords.Of(document.Language).Culture),
            When("created"),
            When("modified")).Save(stream);
    }

    /// <summary>The written package with its parts in one order and at the time of the data: what the SDK leaves to chance.</summary>
    public static byte[] Sealed(MemoryStream written, DateTimeOffset stamp)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(written, ZipArchiveMode.Read))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create))
            foreach (var part in source.Entries.OrderBy(part => part.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = stamp < EarliestZip ? EarliestZip : stamp.ToUniversalTime();
                using var from = part.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        return result.ToArray();
    }
}
