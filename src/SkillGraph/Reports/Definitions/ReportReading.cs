namespace SkillGraph.Reports.Definitions;

/// <summary>What was found in the folder of a report.</summary>
/// <param name="Definition">The report; null when anything is wrong.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record ReportReading(ReportDefinition? Definition, IReadOnlyList<ReportProblem> Problems);
