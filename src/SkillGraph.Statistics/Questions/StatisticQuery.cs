namespace SkillGraph.Statistics;

/// <summary>A question to a <see cref="Statistic"/>.</summary>
public sealed record StatisticQuery
{
    /// <summary>The names of the measures to answer.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>The names of the dimensions to group by; none for one row about everything.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>Which facts count; all of the filters hold together.</summary>
    public IReadOnlyList<StatisticFilter> Filters { get; init; } = [];

    /// <summary>Which groups to keep.</summary>
    public IReadOnlyList<Having> Having { get; init; } = [];

    /// <summary>The order of the groups; by their keys when empty.</summary>
    public IReadOnlyList<StatisticOrder> Order { get; init; } = [];

    /// <summary>The most groups to answer, after ordering; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>How many groups to leave out before the first.</summary>
    public int Offset { get; init; }

    /// <summary>The day to answer as of; null for the latest day on which anything happened.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The days to answer as of, each of them: a series. Takes the place of <see cref="AsOf"/> when not empty.</summary>
    public IReadOnlyList<DateOnly> AsOfEach { get; init; } = [];
}
