namespace SkillGraph.Reports.Documents;

/// <summary>A paragraph, its values filled in.</summary>
/// <param name="Text">Its words.</param>
public sealed record TextSection(string Text) : ReportSection;
