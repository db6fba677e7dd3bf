namespace SkillGraph.Statistics;

/// <summary>A table that is derived from the replica's tables, and from earlier summaries, at every refresh.</summary>
/// <param name="Name">Its name in the replica.</param>
/// <param name="Sql">The DuckDB SELECT that yields its rows.</param>
public sealed record Summary(string Name, string Sql);
