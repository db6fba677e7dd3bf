namespace SkillGraph.Reports.Documents;

/// <summary>Something to know of how a report came about.</summary>
/// <param name="Label">Such as 统计日.</param>
/// <param name="Text">Its value.</param>
public sealed record ReportFact(string Label, string Text);
