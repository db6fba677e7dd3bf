namespace SkillGraph.Reports.Definitions;

/// <summary>A value that a text is filled with.</summary>
/// <param name="Query">The query whose answer it is in; null for what the report itself knows.</param>
/// <param name="Field">The value.</param>
/// <param name="Format">How it is written.</param>
internal sealed record TextField(string? Query, AnswerField Field, ValueFormat Format);
