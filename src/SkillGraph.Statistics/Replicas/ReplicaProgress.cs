namespace SkillGraph.Statistics;

/// <summary>How far a refresh is.</summary>
/// <param name="Table">The table or summary that is being made.</param>
/// <param name="Done">Rows of the table that are copied, or parts of the summary that are derived.</param>
/// <param name="Of">How many there are in all.</param>
public readonly record struct ReplicaProgress(string Table, long Done, long Of);
