namespace SkillGraph.Imports;

/// <summary>A column of another kind's table that holds ids of a kind's rows.</summary>
/// <param name="Kind">The other kind.</param>
/// <param name="Column">The column of its table.</param>
internal sealed record Referrer(ImportKind Kind, string Column);
