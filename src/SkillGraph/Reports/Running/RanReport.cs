using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running;

/// <summary>A report that has been run.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Account">How it came about.</param>
public sealed record RanReport(ReportDocument Document, ReportAccount Account);
