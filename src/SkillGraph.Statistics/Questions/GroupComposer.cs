namespace SkillGraph.Statistics;

/// <summary>Composes groups of facts with their true values.</summary>
internal sealed class GroupComposer
{
    private const string NoOther = "FALSE";
    private readonly QuestionPlan _plan;
    private readonly ParameterList _parameters;
    private readonly FilterComposer _conditions;
    private readonly string _from;
    private readonly string _visible;
    private readonly string _others;
    private readonly Period? _period;

    public GroupComposer(Statistic statistic, StatisticQuery query, QuestionPlan plan, ParameterList parameters)
    {
        (_plan, _parameters, _conditions) = (plan, parameters, new(parameters));
        var joins = plan.Used.SelectMany(dimension => dimension.Joins).Concat(plan.Measures.SelectMany(measure => measure.Joins)).Distinct();
        _from = $"{plan.Summary?.Table.Quoted() ?? statistic.Facts} AS f {string.Join(' ', joins)}";
        _period = plan.Summary is { } summary ? summary.Period : statistic.Period;
        _visible = _conditions.Visible(query.Visible);
        _others = _conditions.All(plan.Filters.Except(plan.Time.Filters), dimension => dimension.Key);
    }

    /// <summary>The groups and subtotals as of a day: <c>as_of</c>, keys, <c>is:other</c>, <c>over</c> (see <see cref="GroupingSets"/>) and true values.</summary>
    public string OneDay(string asOf)
    {
        // Comparisons of periods look beyond the periods that are asked for.
        var beyond = _plan.Time is { Compares: true, Filters.Count: > 0 } ? _plan.Time.Sets.ToList() : [];
        var selects = new[] { (Sets: beyond, Filters: _others), (Sets: [.. _plan.Sets.All.Except(beyond)], Filters: $"{_others} AND {Shown(dimension => dimension.Key)}") };
        var groups = string.Join(" UNION ALL ", selects.Where(select => select.Sets.Count > 0).Select(select => Select(select.Sets, select.Filters)));
        return $"""
            SELECT {asOf}::DATE AS as_of, g.* REPLACE (coalesce({Columns.Other}, FALSE) AS {Columns.Other}) FROM ({AsOf(groups, asOf)}) AS g
            WHERE {Columns.True(_plan.Size.Name)} > 0 OR over = {_plan.Sets.Total}
            """;
    }

    /// <summary>The groups as of each of several days.</summary>
    public string EachDay(IReadOnlyList<DateOnly> days)
    {
        var day = _parameters.Add(days);
        var filters = $"{_others} AND {Shown(dimension => dimension.Key)}";
        var (changes, groups) = _plan.Summary is not null && _period is { } period && !_plan.Used.Any(dimension => dimension.Sql.Contains("{asOf}"))
            ? ($"WITH change AS MATERIALIZED ({Changes(period, filters)})", Sums())
            : ("", AsOf(Select([0], filters), "d.day"));
        return $"""
            {changes} SELECT d.day AS as_of, g.* FROM (SELECT unnest({day}) AS day) AS d, LATERAL ({groups}) AS g
            WHERE {Columns.True(_plan.Size.Name)} > 0 OR over = {_plan.Sets.Total}
            """;
    }

    /// <summary>The values of the dimension that is cut to its greatest, with what they are ranked by.</summary>
    public string Ranking(Dimension dimension, IReadOnlyList<Measure> measures, string asOf) => AsOf(
        $"""
        SELECT {Columns.List([(Cast(dimension), Columns.Key(dimension)), .. Measures(measures)])} FROM {_from}
        WHERE {Facts($"{_others} AND {Shown(d => d.Key)}")} GROUP BY 1
        """, asOf);

    /// <summary>For each period among the groups, what counts from the beginning of its year to its end.</summary>
    public string YearToDate(string asOf) => AsOf(string.Join(" UNION ALL ", _plan.Time.Sets.Select(set =>
    {
        var (day, grain) = (_plan.Time.Day!, _plan.Time.GrainOf(set)!.Value);
        var keys = _plan.Groups.Where(dimension => dimension.Grain is null).Select(dimension => (Kept(set).Contains(dimension) ? Key(dimension) : Null(dimension), Columns.Key(dimension)));
        var columns = Columns.List([($"{set}", "over"), ("y.p", "p"), (IsOther(set), Columns.Other), .. keys]);
        var values = Columns.List(Measures(_plan.Measures, Columns.ToDate));
        return $"""
            SELECT {columns}, {values} FROM {From}
            JOIN (SELECT DISTINCT p FROM cells WHERE over = {set} AND p IS NOT NULL) AS y ON year({day}) = year(y.p) AND {day} < y.p + {grain.Step()}
            WHERE {Facts(_others)} GROUP BY ALL
            """;
    })), asOf);

    /// <summary>The values of a group without facts.</summary>
    public string Nothing(string asOf) => AsOf($"SELECT {Columns.List(Measures(_plan.Measures))} FROM {_from} WHERE FALSE", asOf);

    /// <summary>Whether the filters on time keep the period that begins on a day.</summary>
    public string ShownFrom(string day) => Shown(dimension => dimension.Grain!.Value.Key(day));

    private string From => _plan.Top is { } top ? $"{_from} LEFT JOIN top ON top.key IS NOT DISTINCT FROM {Cast(top.Dimension)}" : _from;

    private string Shown(Func<Dimension, string> key) => _conditions.All(_plan.Time.Filters, key);

    private string Facts(string filters) => $"{_visible} AND {filters} AND {_period?.Sql("{asOf}") ?? "TRUE"}";

    private string Select(List<int> sets, string filters)
    {
        var kept = sets.SelectMany(Kept).Distinct().ToList();
        var over = string.Join(" + ", _plan.Groups.Select((dimension, i) =>
            (kept.Contains(dimension) && sets.Count > 1 ? $"GROUPING({Columns.Key(dimension)})" : sets.All(set => Kept(set).Contains(dimension)) ? "0" : "1") + $" * {1 << (_plan.Groups.Count - 1 - i)}").DefaultIfEmpty("0"));
        var keys = _plan.Groups.Select(dimension => (kept.Contains(dimension) ? Key(dimension) : Null(dimension), Columns.Key(dimension)));
        var columns = Columns.List([.. keys, (sets.Select(IsOther).FirstOrDefault(other => other != NoOther, NoOther), Columns.Other), ($"CAST({over} AS INTEGER)", "over"), .. Measures(_plan.Measures)]);
        var groupings = sets.Select(set => string.Join(", ", Kept(set).Select(Columns.Key).Concat(CutsTop(set) ? [Columns.Other] : []))).ToList();
        var groups = kept.Count == 0 ? "" : groupings is [var only] ? $"GROUP BY {only}" : $"GROUP BY GROUPING SETS ({string.Join(", ", groupings.Select(grouping => $"({grouping})"))})";
        return $"SELECT {columns} FROM {From} WHERE {Facts(filters)} {groups}";
    }

    /// <summary>A summary as what each day adds and takes away: read once for all the days of a series.</summary>
    private string Changes(Period period, string filters)
    {
        var begun = $"f.{period.From.Quoted()}";
        if (period.Ended is null)
            return Change(begun, filters);
        var ended = $"f.{period.Ended.Quoted()}";
        return $"{Change(begun, filters)} UNION ALL {Change($"greatest({begun}, {ended})", $"{filters} AND {ended} IS NOT NULL", "-")}";
    }

    private string Change(string day, string filters, string sign = "") =>
        $"SELECT {Columns.List([.. _plan.Groups.Select(d => (Key(d), Columns.Key(d))), (day, "day"), .. Measures(_plan.Measures).Select(m => (sign + m.Sql, m.Column))])} " +
        $"FROM {_from} WHERE {filters} GROUP BY ALL";

    private string Sums()
    {
        var sums = Measures(_plan.Measures).Select(measure => ($"coalesce(sum({measure.Column}), 0)::BIGINT", measure.Column));
        var columns = Columns.List([.. _plan.Groups.Select(d => (Columns.Key(d), Columns.Key(d))), (NoOther, Columns.Other), ("0", "over"), .. sums]);
        return $"SELECT {columns} FROM change WHERE change.day <= d.day {(_plan.Groups.Count == 0 ? "" : "GROUP BY ALL")}";
    }

    private IEnumerable<Dimension> Kept(int set) => _plan.Sets.Kept(set);

    private bool CutsTop(int set) => _plan.Top is { } top && Kept(set).Contains(top.Dimension);

    private string IsOther(int set) => CutsTop(set) ? "top.kept IS NULL" : NoOther;

    private string Key(Dimension dimension) => _plan.Top?.Dimension == dimension ? $"CASE WHEN top.kept THEN {Cast(dimension)} END" : Cast(dimension);

    private static string Cast(Dimension dimension) => $"CAST({dimension.Key} AS {dimension.Type.Sql()})";

    private static string Null(Dimension dimension) => $"CAST(NULL AS {dimension.Type.Sql()})";

    private IEnumerable<(string Sql, string Column)> Measures(IEnumerable<Measure> measures, Func<string, string>? column = null) =>
        measures.Where(measure => measure.Kind != MeasureKind.Ratio).Select(measure => (Aggregate(measure), (column ?? Columns.True)(measure.Name)));

    private string Aggregate(Measure measure)
    {
        var sql = _plan.Summary is { } summary ? $"coalesce(sum(f.{summary.Measures[measure.Name].Quoted()}), 0)" : measure.Sql;
        return measure.Kind == MeasureKind.Count ? $"coalesce({sql}, 0)::BIGINT" : sql;
    }

    private static string AsOf(string sql, string day) => sql.Replace("{asOf}", day);
}
