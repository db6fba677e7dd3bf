namespace SkillGraph.Reports.Definitions;

/// <summary>A value of rows, with what it is called and how it is written.</summary>
internal sealed record RowValue(AnswerField Field, Words Label, ValueFormat Format);
