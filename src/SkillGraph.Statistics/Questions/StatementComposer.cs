namespace SkillGraph.Statistics;

/// <summary>
/// Composes the SQL of a question from declarations: cells with their true values, then what may be published of them, then figures that are made of
/// published ones, then the rows and the order asked for.
/// </summary>
internal sealed class StatementComposer
{
    private readonly Statistic _statistic;
    private readonly QuestionPlan _plan;
    private readonly StatisticQuery _query;
    private readonly ParameterList _parameters = new();
    private readonly GroupComposer _groups;
    private readonly CellComposer _cells;
    private readonly PublicationComposer _publication;

    private StatementComposer(Statistic statistic, QuestionPlan plan, StatisticQuery query, bool isHeld)
    {
        (_statistic, _plan, _query) = (statistic, plan, query);
        _groups = new(statistic, query, plan, _parameters);
        var held = isHeld ? "TRUE" : "FALSE";
        _publication = new(plan, held, plan.Audited ? Statement.Withheld : null);
        _cells = new(plan, query, _groups, new(plan, held, withheld: null), _parameters);
    }

    /// <param name="statistic">What it is about.</param>
    /// <param name="plan">The question.</param>
    /// <param name="query">The question as it was asked.</param>
    /// <param name="days">The days to answer as of.</param>
    /// <param name="isHeld">Whether the facts say anything about all values that filters name.</param>
    public static Statement Compose(Statistic statistic, QuestionPlan plan, StatisticQuery query, IReadOnlyList<DateOnly> days, bool isHeld) =>
        new StatementComposer(statistic, plan, query, isHeld).Compose(days, isHeld);

    private Statement Compose(IReadOnlyList<DateOnly> days, bool isHeld)
    {
        var cells = $"WITH {string.Join(",\n", _cells.Compose(days))}";
        var shown = string.Join(" AND ", Shown().Concat(_query.Having.SelectMany(Conditions)).DefaultIfEmpty("TRUE"));
        var names = _plan.Named.Select(dimension =>
             $"(SELECT any_value(names.name) FROM ({dimension.Names ?? "SELECT NULL AS key, NULL AS name"}) AS names WHERE names.key = c.{Columns.Key(dimension)})");
        var from = $"""
            {cells},
            published {Columns.Query(_plan.Figures.Any(figure => figure.Aspect is Aspect.SHARE or Aspect.GROWTH or Aspect.GROWTH_ON_YEAR))} ({_publication.Row(_plan.Measures, ["n", "as_of", "over", Columns.Other, "p", "step", .. _cells.Keys], "cells")}),
            figures AS ({Figures()})
            """;
        var rows = $"""
            SELECT {string.Join(", ", ["as_of", "over", Columns.Other, "coalesce(p + step > as_of + 1, FALSE)", .. _cells.Keys, .. names, .. Values])}
            FROM figures AS c
            WHERE {shown}
            ORDER BY {string.Join(", ", Order(days).Concat(_cells.Keys.Select(key => $"{key} NULLS LAST")).DefaultIfEmpty("over"))}
            LIMIT {_parameters.Add((long?)_query.Limit ?? long.MaxValue)} OFFSET {_parameters.Add((long)_query.Offset)}
            """;
        return new Statement(
            $"{from}\n{rows}", $"{from}\nSELECT count(*) FROM figures AS c WHERE {shown}", _parameters.Values,
            _plan.Audited ? DisclosureAudit.Cells(_plan, cells, InTime(), _cells.SameGroup("y")) : null,
            _query.Explain ? new ExplanationComposer(_statistic, _query, _plan, days[0], isHeld) : null);
    }

    private IEnumerable<string> Values => _plan.Asked.SelectMany(figure => new[] { $"{Columns.Published(figure)}::DOUBLE", Columns.Hidden(figure) });

    private string Figures()
    {
        var columns = new List<(string, string)>();
        var joins = new List<string>();
        void Join(Aspect aspect, string join, Func<Figure, IEnumerable<(string, string)>> figure)
        {
            var figures = _plan.Figures.Where(f => f.Aspect == aspect).ToList();
            columns.AddRange(figures.SelectMany(figure));
            if (figures.Count > 0)
                joins.Add(join);
        }
        Join(Aspect.SHARE, $"LEFT JOIN published AS t ON t.over = {_plan.Sets.Total}", f => PublicationComposer.Share(f.Measure));
        Join(Aspect.GROWTH, $"LEFT JOIN published AS b ON {_cells.SameGroup("b")} AND b.p = CAST(c.p - c.step AS DATE)", f => PublicationComposer.Growth(f, "b"));
        Join(Aspect.GROWTH_ON_YEAR, $"LEFT JOIN published AS l ON {_cells.SameGroup("l")} AND l.p = CAST(c.p - INTERVAL 1 YEAR AS DATE)", f => PublicationComposer.Growth(f, "l"));
        Join(Aspect.YEAR_TO_DATE, $"LEFT JOIN to_date AS y ON {_cells.SameGroup("y")} AND y.p = c.p", f => _publication.YearToDate(_plan.Measures.First(m => m.Name == f.Measure)));
        return $"SELECT {string.Join(", ", ["c.*", .. columns.Select(column => $"{column.Item1} AS {column.Item2}")])} FROM published AS c {string.Join(' ', joins)}";
    }

    /// <summary>Leaves out what is only compared with, or only summed to.</summary>
    private IEnumerable<string> Shown()
    {
        if (_plan.Sets.Shown.Count < _plan.Sets.All.Count)
            yield return $"over IN ({string.Join(", ", _plan.Sets.Shown)})";
        if (InTime() is var inTime && inTime != "TRUE")
            yield return inTime;
    }

    /// <summary>Whether a row is in the time that is asked for; others are there to be compared with.</summary>
    private string InTime() => _plan.Time is { Compares: true, Filters.Count: > 0 } ? _cells.BySet(set => _plan.Time.GrainOf(set) is null ? "TRUE" : _groups.ShownFrom("p")) : "TRUE";

    private IEnumerable<string> Conditions(Having having)
    {
        var every = $"over <> 0 OR {Columns.Other} OR {Columns.Published(having.Of)}";
        if (having.AtLeast is { } least)
            yield return $"({every} >= {_parameters.Add(least)})";
        if (having.AtMost is { } most)
            yield return $"({every} <= {_parameters.Add(most)})";
    }

    /// <summary>What rows are ordered by before their keys. What is the same in all of them is left out: ordering is not free.</summary>
    private IEnumerable<string> Order(IReadOnlyList<DateOnly> days)
    {
        string[] day = days.Count > 1 ? ["as_of"] : [];
        string[] subtotals = _plan.Sets.All.Count > 1 ? ["bit_count(over)", "over"] : [];
        string[] other = _plan.Top is not null ? [Columns.Other] : [];
        return [.. day, .. subtotals, .. other, .. _query.Order.Select(Order)];
    }

    private string Order(StatisticOrder order) =>
        $"{(_query.Dimensions.Contains(order.By) ? Columns.Key(_plan.Groups.First(d => d.Name == order.By)) : Columns.Published(new(order.By, order.Aspect)))} {(order.Descending ? "DESC" : "ASC")} NULLS LAST";
}
