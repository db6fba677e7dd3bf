namespace SkillGraph.Reports.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Label">Its head.</param>
/// <param name="Format">How its numbers or days are written; null for texts.</param>
public sealed record TableColumn(string Label, CellFormat? Format = null);
