namespace SkillGraph.Statistics;

/// <summary>The time by which a question groups, and what it asks of periods.</summary>
internal sealed class TimeAxis
{
    private readonly List<Dimension> _dimensions;
    private readonly GroupingSets _sets;

    public TimeAxis(QuestionPlan plan, StatisticQuery query)
    {
        _sets = plan.Sets;
        _dimensions = [.. plan.Groups.Where(dimension => dimension.Grain is not null)];
        Days = [.. _dimensions.Select(dimension => dimension.Sql).Distinct()];
        Filters = [.. plan.Filters.Where(filter => filter.Dimension.Grain is not null && filter.Dimension.Sql == Day)];
        Compares = plan.Figures.Any(figure => figure.Aspect is Aspect.GROWTH or Aspect.GROWTH_ON_YEAR or Aspect.YEAR_TO_DATE);
        ToDate = plan.Figures.Any(figure => figure.Aspect == Aspect.YEAR_TO_DATE);
        FillGaps = query.FillGaps;
    }

    /// <summary>The days by whose periods it groups, as SQL.</summary>
    public IReadOnlyList<string> Days { get; }

    /// <summary>The one day by whose periods it groups; null when there is none, or several.</summary>
    public string? Day => Days.Count == 1 ? Days[0] : null;

    /// <summary>The filters on that day. Periods are compared across them.</summary>
    public IReadOnlyList<(Dimension Dimension, StatisticFilter Filter)> Filters { get; }

    /// <summary>Whether periods are compared with others.</summary>
    public bool Compares { get; }

    /// <summary>Whether figures since the beginning of the year are asked for.</summary>
    public bool ToDate { get; }

    public bool FillGaps { get; }

    /// <summary>The groupings that tell periods apart.</summary>
    public IEnumerable<int> Sets => _sets.All.Where(set => GrainOf(set) is not null);

    /// <summary>The finest grain by which a grouping tells periods apart; null when it does not.</summary>
    public Grain? GrainOf(int set) => Finest(set)?.Grain;

    /// <summary>The first day of the period of a row, as SQL over its keys.</summary>
    public string StartOf(int set, Func<Dimension, string> key) => Finest(set) is { } finest ? finest.Grain!.Value.Start(key(finest)) : "NULL";

    private Dimension? Finest(int set) => Day is null ? null : _sets.Kept(set).Where(_dimensions.Contains).MinBy(dimension => dimension.Grain);
}
