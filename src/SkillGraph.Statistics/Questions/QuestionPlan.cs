namespace SkillGraph.Statistics;

/// <summary>A question with its names resolved, checked, and the source that answers it.</summary>
internal sealed class QuestionPlan
{
    public QuestionPlan(Statistic statistic, StatisticQuery query)
    {
        Check(query);
        Groups = [.. query.Dimensions.Select(statistic.Dimension)];
        Filters = [.. query.Filters.Select(filter => (statistic.Dimension(filter.Dimension), filter))];
        Asked = [.. query.Measures.Select(statistic.Measure)];
        var ordering = query.Order.Select(order => order.By).Except(query.Dimensions);
        var names = query.Measures.Concat(query.Having.Select(having => having.Measure)).Concat(ordering).Append(statistic.Size);
        Measures = [.. names.SelectMany(name => WithInputs(statistic, name)).Distinct()];
        Used = [.. Groups.Concat(Filters.Select(filter => filter.Dimension)).Distinct()];
        Summary = statistic.Summaries.FirstOrDefault(Fits);
    }

    /// <summary>The dimensions to group by.</summary>
    public IReadOnlyList<Dimension> Groups { get; }

    public IReadOnlyList<(Dimension Dimension, StatisticFilter Filter)> Filters { get; }

    /// <summary>The measures to answer.</summary>
    public IReadOnlyList<Measure> Asked { get; }

    /// <summary>The measures to compute, each after those that it is made from.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>The dimensions to group or filter by.</summary>
    public IReadOnlyList<Dimension> Used { get; }

    /// <summary>The summary to read; null to read the facts.</summary>
    public SummarySource? Summary { get; }

    private bool Fits(SummarySource summary) =>
        Used.All(dimension => summary.Dimensions.Contains(dimension.Name))
        && Measures.All(measure => measure.Kind == MeasureKind.Ratio || summary.Measures.ContainsKey(measure.Name));

    private static IEnumerable<Measure> WithInputs(Statistic statistic, string name)
    {
        var measure = statistic.Measure(name);
        return measure.Inputs.SelectMany(input => WithInputs(statistic, input)).Append(measure);
    }

    private static void Check(StatisticQuery query)
    {
        if (query.Measures.Count == 0)
            throw Invalid("measures: none given; expected at least one");
        if (FirstTwice(query.Measures.Concat(query.Dimensions)) is { } twice)
            throw Invalid($"'{twice}' is asked for twice");
        if (query.Limit < 0 || query.Offset < 0)
            throw Invalid($"limit {query.Limit}, offset {query.Offset}: expected 0 or more");
        if (FirstTwice(query.AsOfEach) is { } day)
            throw Invalid($"asOfEach: {day:yyyy-MM-dd} is given twice");
    }

    private static object? FirstTwice<T>(IEnumerable<T> items) where T : notnull =>
        items.GroupBy(item => item).FirstOrDefault(same => same.Skip(1).Any()) is { } twice ? twice.Key : null;

    private static StatisticsException Invalid(string what) => new("INVALID_QUESTION", $"The question cannot be answered: {what}.");
}
