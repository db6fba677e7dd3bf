namespace SkillGraph.Statistics.Schema;

/// <summary>On whose behalf a statistic is read.</summary>
/// <param name="Session">The state to read.</param>
/// <param name="Exact">Whether the caller may see true values of statistics of persons.</param>
/// <param name="Visible">Which facts the caller may know of; null for all.</param>
/// <param name="RecordedVersion">Reads the data version that the record store has now.</param>
public sealed record StatisticReader(ReplicaSession Session, bool Exact, RowCondition? Visible, Func<CancellationToken, Task<long>> RecordedVersion);
