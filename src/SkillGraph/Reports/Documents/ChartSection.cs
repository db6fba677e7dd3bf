using SkillGraph.Charts;

namespace SkillGraph.Reports.Documents;

/// <summary>A chart (图).</summary>
/// <param name="Name">Its name within the report, and of its files.</param>
/// <param name="Title">What it shows, for captions and lists.</param>
/// <param name="Chart">What is drawn.</param>
/// <param name="Data">The numbers behind it as a table, with their formats.</param>
public sealed record ChartSection(string Name, string Title, ChartDescription Chart, TableSection Data) : ReportSection;
