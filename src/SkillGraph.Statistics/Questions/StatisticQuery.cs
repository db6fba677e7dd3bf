namespace SkillGraph.Statistics;

/// <summary>A question to a <see cref="Statistic"/>.</summary>
public sealed record StatisticQuery
{
    /// <summary>What to answer for each group.</summary>
    public required IReadOnlyList<Figure> Measures { get; init; }

    /// <summary>The names of the dimensions to group by; none for one row about everything.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>Those of the dimensions whose values are to be named.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>Which facts count; all of the filters hold together.</summary>
    public IReadOnlyList<StatisticFilter> Filters { get; init; } = [];

    /// <summary>Which facts the asker may know of; null for all.</summary>
    public RowCondition? Visible { get; init; }

    /// <summary>Which values of a dimension to keep apart; null for all.</summary>
    public Top? Top { get; init; }

    /// <summary>Whether a period without facts is answered too, with zero, from the first period to that of the day asked for.</summary>
    public bool FillGaps { get; init; }

    /// <summary>Which subtotals to answer beside the groups.</summary>
    public Subtotals Subtotals { get; init; }

    /// <summary>Which groups to keep. Subtotals and <em>other</em> are kept, and count all groups.</summary>
    public IReadOnlyList<Having> Having { get; init; } = [];

    /// <summary>The order of the groups; by their keys when empty. <em>Other</em> follows them, then subtotals, and last the total.</summary>
    public IReadOnlyList<StatisticOrder> Order { get; init; } = [];

    /// <summary>The most rows to answer, after ordering; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>How many rows to leave out before the first.</summary>
    public int Offset { get; init; }

    /// <summary>The day to answer as of; null for the latest day on which anything happened.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The days to answer as of, each of them: a series. Takes the place of <see cref="AsOf"/> when not empty.</summary>
    public IReadOnlyList<DateOnly> AsOfEach { get; init; } = [];

    /// <summary>Whether to say how the answer came about.</summary>
    public bool Explain { get; init; }
}
