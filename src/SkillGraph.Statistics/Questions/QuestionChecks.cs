namespace SkillGraph.Statistics;

/// <summary>What makes a question meaningless, each said in words that tell how to ask instead.</summary>
internal static class QuestionChecks
{
    private const int MostCubed = 4;
    private const int MostGrouped = 10;

    /// <summary>What can be told from the names alone.</summary>
    public static void CheckNames(StatisticQuery query)
    {
        if (query.Measures.Count == 0)
            throw Invalid("measures: none given; expected at least one");
        if (FirstTwice(query.Measures.Select(figure => figure.ToString()).Concat(query.Dimensions)) is { } twice)
            throw Invalid($"'{twice}' is asked for twice");
        if (query.Dimensions.Count > MostGrouped)
            throw Invalid($"by: {query.Dimensions.Count} dimensions; expected at most {MostGrouped}");
        if (query.Limit < 0 || query.Offset < 0)
            throw Invalid($"limit {query.Limit}, offset {query.Offset}: expected 0 or more");
        if (FirstTwice(query.AsOfEach) is { } day)
            throw Invalid($"asOfEach: {day:yyyy-MM-dd} is given twice");
        if (query.Subtotals != Subtotals.NONE && query.Dimensions.Count == 0)
            throw Invalid("subtotals: there is nothing to sum over; expected dimensions in by");
        if (query.Subtotals == Subtotals.CUBE && query.Dimensions.Count > MostCubed)
            throw Invalid($"subtotals: CUBE over {query.Dimensions.Count} dimensions; expected at most {MostCubed}, or ROLLUP");
        if (query.Top is { Count: < 1 })
            throw Invalid($"top: {query.Top.Count} values; expected 1 or more");
        if (query.Top is not null && !query.Dimensions.Contains(query.Top.Dimension))
            throw Invalid($"top: '{query.Top.Dimension}' is not grouped by; expected one of by");
        if (query.Named.Except(query.Dimensions).FirstOrDefault() is { } unknown)
            throw Invalid($"'{unknown}' is to be named and not grouped by");
    }

    /// <summary>What takes the declarations to tell.</summary>
    public static void Check(Statistic statistic, StatisticQuery query, QuestionPlan plan)
    {
        foreach (var figure in plan.Figures.Where(figure => figure.Aspect != Aspect.VALUE && !statistic.Measure(figure.Measure).IsCount))
            throw Invalid($"{figure.Measure}: {figure.Aspect} is for counts; it is a {(statistic.Measure(figure.Measure).Kind == MeasureKind.Ratio ? "ratio" : "mean, median or extreme")}");
        if (query.AsOfEach.Count > 0 && (query.Top is not null || query.FillGaps || query.Explain || plan.Sets.All.Count > 1 || plan.Figures.Any(figure => figure.Aspect != Aspect.VALUE)))
            throw Invalid("a series of days goes without top, fillGaps, subtotals, aspects and explanation");
        if (plan.Time.Compares)
            CheckPeriods(plan, "growth and year to date compare periods");
        if (plan.Time.FillGaps)
            CheckPeriods(plan, "fillGaps fills periods");
    }

    private static void CheckPeriods(QuestionPlan plan, string purpose)
    {
        if (plan.Time.Days.Count == 0)
            throw Invalid($"{purpose}; expected a time dimension such as year, quarter or month in by");
        if (plan.Time.Days.Count > 1)
            throw Invalid($"{purpose} of one time; by has dimensions of several");
        if (plan.Top?.Dimension.Grain is not null)
            throw Invalid($"{purpose}; top would take some of them away");
        var coarsest = plan.Time.Sets.Max(plan.Time.GrainOf);
        if (plan.Time.Filters.Where(filter => filter.Dimension.Grain < coarsest).Select(filter => filter.Dimension.Name).FirstOrDefault() is { } cut)
            throw Invalid($"{purpose} as wholes, and where.{cut} cuts them; expected periods of a {$"{coarsest}".ToLowerInvariant()} or longer");
    }

    private static object? FirstTwice<T>(IEnumerable<T> items) where T : notnull =>
        items.GroupBy(item => item).FirstOrDefault(same => same.Skip(1).Any()) is { } twice ? twice.Key : null;

    private static StatisticsException Invalid(string what) => new("INVALID_QUESTION", $"The question cannot be answered: {what}.");
}
