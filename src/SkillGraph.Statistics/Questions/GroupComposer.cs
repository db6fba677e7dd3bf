using static SkillGraph.Statistics.Disclosure;

namespace SkillGraph.Statistics;

/// <summary>Composes the groups of a question with their true values: columns <c>as_of</c>, <c>k_…</c> for keys and <c>m_…</c> for measures.</summary>
internal sealed class GroupComposer
{
    private readonly QuestionPlan _plan;
    private readonly ParameterList _parameters;
    private readonly string _from;
    private readonly string _filters;
    private readonly Period? _period;
    private readonly (string Sql, string Column)[] _keys;
    private readonly (string Sql, string Column)[] _measures;

    public GroupComposer(Statistic statistic, QuestionPlan plan, ParameterList parameters)
    {
        (_plan, _parameters) = (plan, parameters);
        var joins = plan.Used.Select(dimension => dimension.Join).OfType<string>().Distinct();
        _from = $"{plan.Summary?.Table.Quoted() ?? statistic.Facts} AS f {string.Join(' ', joins)}";
        _filters = string.Join(" AND ", plan.Filters.SelectMany(filter => Conditions(filter.Dimension, filter.Filter)).Prepend("TRUE"));
        _period = plan.Summary is { } summary ? summary.Period : statistic.Period;
        _keys = [.. plan.Groups.Select(group => ($"CAST({group.Sql} AS {group.Type.Sql()})", Column("k", group.Name)))];
        _measures = [.. plan.Measures.Where(measure => measure.Kind != MeasureKind.Ratio).Select(measure => (Aggregate(measure), Column("m", measure.Name)))];
    }

    public string OneDay(DateOnly day)
    {
        var asOf = _parameters.Add(day);
        return $"SELECT {asOf}::DATE AS as_of, g.* FROM ({AsOf(asOf)}) g";
    }

    public string EachDay(IReadOnlyList<DateOnly> days)
    {
        var day = _parameters.Add(days);
        var (changes, groups) = _plan.Summary is not null && _period is { } period && !_plan.Used.Any(dimension => dimension.Sql.Contains("{asOf}"))
            ? ($"WITH change AS MATERIALIZED ({Changes(period)})", Sums())
            : ("", AsOf("d.day"));
        return $"{changes} SELECT d.day AS as_of, g.* FROM (SELECT unnest({day}) AS day) d, LATERAL ({groups}) g";
    }

    private string AsOf(string day) =>
        $"SELECT {Columns(_keys.Concat(_measures))} FROM {_from} WHERE {_filters} AND {_period?.Sql("{asOf}") ?? "TRUE"} {GroupByFirst(_keys.Length)}"
            .Replace("{asOf}", day);

    /// <summary>A summary as what each day adds and takes away: read once for all the days of a series.</summary>
    private string Changes(Period period)
    {
        var begun = $"f.{period.From.Quoted()}";
        if (period.Ended is null)
            return Changes(begun, "");
        var ended = $"f.{period.Ended.Quoted()}";
        return $"{Changes(begun, "")} UNION ALL {Changes($"greatest({begun}, {ended})", $"AND {ended} IS NOT NULL", "-")}";
    }

    private string Changes(string day, string condition, string sign = "") =>
        $"SELECT {Columns([.. _keys, (day, "day"), .. _measures.Select(measure => (sign + measure.Sql, measure.Column))])} " +
        $"FROM {_from} WHERE {_filters} {condition} {GroupByFirst(_keys.Length + 1)}";

    private string Sums()
    {
        var sums = _keys.Select(key => (key.Column, key.Column)).Concat(_measures.Select(measure => ($"coalesce(sum({measure.Column}), 0)::BIGINT", measure.Column)));
        return $"SELECT {Columns(sums)} FROM change WHERE change.day <= d.day {GroupByFirst(_keys.Length)}";
    }

    private string Aggregate(Measure measure)
    {
        var sql = _plan.Summary is { } summary ? $"coalesce(sum(f.{summary.Measures[measure.Name].Quoted()}), 0)" : measure.Sql;
        return measure.Kind == MeasureKind.Count ? $"coalesce({sql}, 0)::BIGINT" : sql;
    }

    private IEnumerable<string> Conditions(Dimension dimension, StatisticFilter filter)
    {
        if (filter.In is { } values)
            yield return values.Count == 0 ? "FALSE" : $"({dimension.Sql}) IN ({string.Join(", ", values.Select(value => Value(dimension, value)))})";
        if (filter.From is { } from)
            yield return $"({dimension.Sql}) >= {Value(dimension, from)}";
        if (filter.To is { } to)
            yield return $"({dimension.Sql}) <= {Value(dimension, to)}";
        if (filter.Within is { } code)
            yield return $"({dimension.Sql}) IN ({Hierarchy(dimension).Replace("{code}", Value(dimension, code))})";
        if (filter.IsNull is { } isNull)
            yield return $"({dimension.Sql}) IS {(isNull ? "" : "NOT ")}NULL";
    }

    private static string Hierarchy(Dimension dimension) => dimension.Within
        ?? throw new StatisticsException("INVALID_FILTER", $"{dimension.Name}: within needs a hierarchy of codes, which it is not.");

    private string Value(Dimension dimension, object value) =>
        dimension.Type.Takes(value)
            ? _parameters.Add(value)
            : throw new StatisticsException("INVALID_FILTER", $"{dimension.Name}: '{value}' is no value of it; expected {dimension.Type}.");

    private static string Columns(IEnumerable<(string Sql, string Column)> columns) =>
        string.Join(", ", columns.Select(column => $"{column.Sql} AS {column.Column}"));

    private static string GroupByFirst(int columns) => columns == 0 ? "" : $"GROUP BY {string.Join(", ", Enumerable.Range(1, columns))}";
}
