namespace SkillGraph.Statistics;

/// <summary>A difference between a replica and the record store, or between a summary and the facts that it sums up.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Table">The table or summary.</param>
/// <param name="Row">The key of the row; of a summary, the row itself.</param>
/// <param name="Column">The column that differs, of a row that is in both.</param>
/// <param name="Found">Its value in the replica.</param>
/// <param name="Expected">Its value in the record store.</param>
public sealed record ReplicaDifference(DifferenceKind Kind, string Table, string Row, string? Column = null, string? Found = null, string? Expected = null);
