using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Files;

/// <summary>A format that reports are written in: one row of <see cref="ReportFormats"/>.</summary>
/// <param name="Name">What commands call it, and the extension of its files.</param>
/// <param name="MediaType">What it is called over HTTP.</param>
/// <param name="Files">The files of a document: one of it all, or one for each table or chart.</param>
public sealed record ReportFormat(string Name, string MediaType, Func<ReportDocument, CancellationToken, IEnumerable<ReportFile>> Files)
{
    /// <summary>A format of one file for the whole report.</summary>
    public static ReportFormat Whole(string name, string mediaType, Func<ReportDocument, CancellationToken, byte[]> write) =>
        new(name, mediaType, (document, cancellation) => [new($"{document.Name}.{name}", write(document, cancellation))]);

    /// <summary>A format of a file for each table, those behind charts among them.</summary>
    public static ReportFormat OfTables(string name, string mediaType, Func<TableSection, byte[]> write) => new(name, mediaType, (document, cancellation) => Each(
        document.Tables, table => new($"{table.Name}.{name}", write(table)), cancellation));

    /// <summary>A format of a file for each chart.</summary>
    public static ReportFormat OfCharts(string name, string mediaType, Func<ChartSection, CancellationToken, byte[]> write) => new(name, mediaType, (document, cancellation) => Each(
        document.Sections.OfType<ChartSection>(), chart => new($"{chart.Name}.{name}", write(chart, cancellation)), cancellation));

    private static IEnumerable<ReportFile> Each<T>(IEnumerable<T> parts, Func<T, ReportFile> write, CancellationToken cancellation)
    {
        foreach (var part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return write(part);
        }
    }
}
