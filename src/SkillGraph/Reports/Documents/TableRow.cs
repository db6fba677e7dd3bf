namespace SkillGraph.Reports.Documents;

/// <summary>A row of a table.</summary>
/// <param name="Cells">One for each column.</param>
/// <param name="IsTotal">Whether it sums up others: written bold.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool IsTotal = false);
