namespace SkillGraph.Statistics;

/// <summary>How an answer came about. Numbers of facts are in the statistic's size, and published as counts of persons are.</summary>
/// <param name="Counted">Facts that were counted.</param>
/// <param name="Ended">Facts left out because they had ended by the day; null for facts without a dated end.</param>
/// <param name="NotYet">Facts left out because they began after the day; null for facts without a dated beginning.</param>
/// <param name="OutOfScope">Facts that count on the day and do not meet the filters.</param>
/// <param name="Filters">The filters in words.</param>
/// <param name="Notes">What whoever reads the numbers has to know.</param>
public sealed record Explanation(
    StatisticValue Counted, StatisticValue? Ended, StatisticValue? NotYet, StatisticValue OutOfScope, IReadOnlyList<string> Filters, IReadOnlyList<string> Notes);
