namespace SkillGraph.Statistics;

/// <summary>The answer to a <see cref="StatisticQuery"/>.</summary>
/// <param name="Rows">The groups that were asked for.</param>
/// <param name="TotalGroups">How many rows there are, whatever the limit and the offset.</param>
/// <param name="AsOf">The day that it is as of; of a series, the last.</param>
/// <param name="DataVersion">The state of the record store that it shows.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Explanation">How it came about, when that was asked for.</param>
public sealed record StatisticAnswer(
    IReadOnlyList<StatisticRow> Rows, long TotalGroups, DateOnly AsOf, long DataVersion, AnswerSource Source, Explanation? Explanation = null);
