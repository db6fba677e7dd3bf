namespace SkillGraph.Statistics;

/// <summary>A question with its names resolved, checked, and the source that answers it.</summary>
internal sealed class QuestionPlan
{
    public QuestionPlan(Statistic statistic, StatisticQuery query, bool exact)
    {
        QuestionChecks.CheckNames(query);
        Groups = [.. query.Dimensions.Select(statistic.Dimension)];
        Filters = [.. query.Filters.Select(filter => (statistic.Dimension(filter.Dimension), filter))];
        Top = query.Top is { } top ? (statistic.Dimension(top.Dimension), statistic.Measure(top.Measure)) : null;
        Named = [.. Groups.Where(dimension => query.Named.Contains(dimension.Name))];
        Asked = query.Measures;
        Size = statistic.Measure(statistic.Size);
        var ordering = query.Order.Where(order => !query.Dimensions.Contains(order.By)).Select(order => new Figure(order.By, order.Aspect));
        Figures = [.. query.Measures.Concat(query.Having.Select(having => having.Of)).Concat(ordering).Distinct()];
        var names = Figures.Select(figure => figure.Measure).Concat(query.Top is null ? [] : [query.Top.Measure]).Append(statistic.Size);
        Measures = [.. names.SelectMany(name => WithInputs(statistic, name)).Distinct()];
        Used = [.. Groups.Concat(Filters.Select(filter => filter.Dimension)).Distinct()];
        Summary = query.Visible is null ? statistic.Summaries.FirstOrDefault(Fits) : null;
        Protected = !exact && Measures.Any(measure => measure.Kind == MeasureKind.Count);
        Sets = new GroupingSets(Groups, query.Subtotals, withTotal: Figures.Any(figure => figure.Aspect == Aspect.SHARE) || (Protected && query.Explain));
        Time = new TimeAxis(this, query);
        Audited = Protected && (Sets.All.Count > 1 || Time.ToDate || query.Explain);
        QuestionChecks.Check(statistic, query, this);
    }

    /// <summary>The dimensions to group by.</summary>
    public IReadOnlyList<Dimension> Groups { get; }

    public IReadOnlyList<(Dimension Dimension, StatisticFilter Filter)> Filters { get; }

    /// <summary>The dimension that is cut to its greatest values, and the measure that they are greatest for.</summary>
    public (Dimension Dimension, Measure Measure)? Top { get; }

    /// <summary>Those of them whose values are named.</summary>
    public IReadOnlyList<Dimension> Named { get; }

    /// <summary>What to answer.</summary>
    public IReadOnlyList<Figure> Asked { get; }

    /// <summary>What to work out: also what groups are chosen and ordered by.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>The measures to compute, each after those that it is made from.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    public Measure Size { get; }

    /// <summary>The dimensions to group or filter by.</summary>
    public IReadOnlyList<Dimension> Used { get; }

    /// <summary>The summary to read; null to read the facts.</summary>
    public SummarySource? Summary { get; }

    /// <summary>Whether disclosure control has anything to decide.</summary>
    public bool Protected { get; }

    /// <summary>The groupings to compute.</summary>
    public GroupingSets Sets { get; }

    public TimeAxis Time { get; }

    /// <summary>Whether figures are answered that add up to others, so that those which are withheld might follow.</summary>
    public bool Audited { get; }

    private bool Fits(SummarySource summary) =>
        Used.All(dimension => summary.Dimensions.Contains(dimension.Name))
        && Measures.All(measure => measure.Kind == MeasureKind.Ratio || summary.Measures.ContainsKey(measure.Name));

    private static IEnumerable<Measure> WithInputs(Statistic statistic, string name)
    {
        var measure = statistic.Measure(name);
        return measure.Inputs.SelectMany(input => WithInputs(statistic, input)).Append(measure);
    }
}
