using SkillGraph.Charts;

namespace SkillGraph.Reports;

/// <summary>A chart of the hub by name, ready to be drawn.</summary>
/// <param name="Name">Its name in commands and file names.</param>
/// <param name="Description">What it shows.</param>
public sealed record HubChart(string Name, ChartDescription Description);
