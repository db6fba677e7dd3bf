namespace SkillGraph.Reports.Documents;

/// <summary>A part of a report: a heading, a text, a table or a chart.</summary>
public abstract record ReportSection;
