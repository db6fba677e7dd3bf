namespace SkillGraph.Reports.Documents;

/// <summary>A heading; the parts up to the next one are below it.</summary>
/// <param name="Text">Its words.</param>
public sealed record HeadingSection(string Text) : ReportSection;
