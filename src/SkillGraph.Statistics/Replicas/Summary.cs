namespace SkillGraph.Statistics;

/// <summary>A table that is derived from the replica's tables and from earlier summaries, anew at every refresh that changes anything.</summary>
/// <param name="Name">Its name in the replica.</param>
/// <param name="Sql">The DuckDB SELECT that yields its rows.</param>
public sealed record Summary(string Name, string Sql)
{
    /// <summary>Given for a summary that is a sum of parts: a refresh then derives only the parts that changed.</summary>
    public SummaryParts? Parts { get; init; }
}
