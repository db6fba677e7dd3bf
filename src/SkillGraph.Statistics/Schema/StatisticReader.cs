namespace SkillGraph.Statistics.Schema;

/// <summary>On whose behalf a statistic is read.</summary>
/// <param name="Session">The state to read.</param>
/// <param name="Exact">Whether the caller may see true values of statistics of persons.</param>
public sealed record StatisticReader(ReplicaSession Session, bool Exact);
