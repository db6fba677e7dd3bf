namespace SkillGraph.Imports;

/// <summary>A column of a staging table.</summary>
internal sealed record StageColumn(string Name, SqlType Type);
