namespace SkillGraph.Reports.Documents;

/// <summary>A report (报表) that has been run: everything that is written into a file of it, whatever the format. Equal documents give equal files.</summary>
/// <param name="Name">Name of its folder, and of its files.</param>
/// <param name="Title">Its title.</param>
/// <param name="Subtitle">Region, period and as-of day in words.</param>
/// <param name="Facts">What a reader has to know of how it came about: parameters, filters, source, version of the data; for cover and foot.</param>
/// <param name="Sections">From top to bottom.</param>
/// <param name="Stamp">The time of its data, the only time that files of it may contain.</param>
/// <param name="Language">The language of the words that a format adds.</param>
public sealed record ReportDocument(
    string Name,
    string Title,
    string Subtitle,
    IReadOnlyList<ReportFact> Facts,
    IReadOnlyList<ReportSection> Sections,
    DateTimeOffset Stamp,
    ReportLanguage Language = ReportLanguage.ZH)
{
    /// <summary>All its tables, those behind charts among them.</summary>
    public IEnumerable<TableSection> Tables => Sections.Select(section => section is ChartSection chart ? chart.Data : section).OfType<TableSection>();
}
