using static SkillGraph.Statistics.Disclosure;

namespace SkillGraph.Statistics;

/// <summary>
/// Composes the SQL of a question from declarations: groups with their true values, then what may be published of them, then the groups and the order asked
/// for, which see published values only. Values travel as parameters.
/// </summary>
internal sealed class StatementComposer(Statistic statistic, QuestionPlan plan, StatisticQuery query, bool exact)
{
    private readonly List<(string Name, object Value)> _parameters = [];

    /// <param name="days">The days to answer as of.</param>
    public Statement Compose(IReadOnlyList<DateOnly> days)
    {
        var sql = $"""
            WITH grouped AS ({(days.Count == 1 ? OneDay(days[0]) : EachDay(days))}),
            published AS ({Publish()})
            SELECT {string.Join(", ", ["as_of", .. Keys, .. Values])}, count(*) OVER () AS total_groups
            FROM published
            WHERE {Kept()}
            ORDER BY {string.Join(", ", ["as_of", .. query.Order.Select(Order), .. Keys.Select(key => $"{key} NULLS LAST")])}
            LIMIT {Parameter((long?)query.Limit ?? long.MaxValue)} OFFSET {Parameter((long)query.Offset)}
            """;
        return new Statement(sql, _parameters);
    }

    private IEnumerable<string> Keys => plan.Groups.Select(group => Column("k", group.Name));

    private IEnumerable<string> Values =>
        plan.Asked.SelectMany(measure => new[] { $"{Column("v", measure.Name)}::DOUBLE", Column("h", measure.Name) });

    private string OneDay(DateOnly day)
    {
        var asOf = Parameter(day);
        return $"SELECT {asOf}::DATE AS as_of, g.* FROM ({Group(asOf)}) g";
    }

    private string EachDay(IReadOnlyList<DateOnly> days) =>
        $"SELECT d.day AS as_of, g.* FROM (SELECT unnest({Parameter(days)}) AS day) d, LATERAL ({Group("d.day")}) g";

    private string Group(string asOf)
    {
        var columns = plan.Groups.Select(group => $"CAST({group.Sql} AS {group.Type.Sql()}) AS {Column("k", group.Name)}")
            .Concat(plan.Measures.Where(measure => measure.Kind != MeasureKind.Ratio).Select(measure => $"{Aggregate(measure)} AS {Column("m", measure.Name)}"));
        var from = plan.Summary is { } summary ? summary.Table.Quoted() : statistic.Facts;
        var joins = plan.Used.Select(dimension => dimension.Join).OfType<string>().Distinct();
        var period = plan.Summary is null ? statistic.Period : plan.Summary.Period;
        var conditions = plan.Filters.SelectMany(filter => Conditions(filter.Dimension, filter.Filter)).Prepend(period?.Sql(asOf) ?? "TRUE");
        var grouping = plan.Groups.Count == 0 ? "" : $"GROUP BY {string.Join(", ", Enumerable.Range(1, plan.Groups.Count))}";
        return $"SELECT {string.Join(", ", columns)} FROM {from} AS f {string.Join(' ', joins)} WHERE {string.Join(" AND ", conditions)} {grouping}"
            .Replace("{asOf}", asOf);
    }

    private string Aggregate(Measure measure)
    {
        var sql = plan.Summary is { } summary ? $"coalesce(sum(f.{summary.Measures[measure.Name].Quoted()}), 0)" : measure.Sql;
        return measure.Kind == MeasureKind.Count ? $"coalesce({sql}, 0)::BIGINT" : sql;
    }

    private IEnumerable<string> Conditions(Dimension dimension, StatisticFilter filter)
    {
        if (filter.In is { } values)
            yield return values.Count == 0 ? "FALSE" : $"({dimension.Sql}) IN ({string.Join(", ", values.Select(value => Parameter(Checked(dimension, value))))})";
        if (filter.From is { } from)
            yield return $"({dimension.Sql}) >= {Parameter(Checked(dimension, from))}";
        if (filter.To is { } to)
            yield return $"({dimension.Sql}) <= {Parameter(Checked(dimension, to))}";
        if (filter.IsNull is { } isNull)
            yield return $"({dimension.Sql}) IS {(isNull ? "" : "NOT ")}NULL";
    }

    private string Publish()
    {
        var values = plan.Measures.SelectMany(measure => new[]
        {
            $"{Hidden(measure, exact)} AS {Column("h", measure.Name)}",
            $"{Published(measure, exact)} AS {Column("v", measure.Name)}",
        });
        var columns = string.Join(", ", ["as_of", .. Keys, $"{IsSmall(plan.Measures, exact)} AS small", .. values]);
        return $"SELECT {columns} FROM grouped WHERE {(plan.Groups.Count == 0 ? "TRUE" : $"{Column("m", statistic.Size)} > 0")}";
    }

    private string Kept()
    {
        var conditions = new List<string> { "TRUE" };
        foreach (var having in query.Having)
        {
            if (having.AtLeast is { } least)
                conditions.Add($"{Column("v", having.Measure)} >= {Parameter(least)}");
            if (having.AtMost is { } most)
                conditions.Add($"{Column("v", having.Measure)} <= {Parameter(most)}");
        }
        return string.Join(" AND ", conditions);
    }

    private string Order(StatisticOrder order) =>
        $"{Column(query.Dimensions.Contains(order.By) ? "k" : "v", order.By)} {(order.Descending ? "DESC" : "ASC")} NULLS LAST";

    private static object Checked(Dimension dimension, object value) =>
        dimension.Type.Takes(value)
            ? value
            : throw new StatisticsException("INVALID_FILTER", $"{dimension.Name}: '{value}' is no value of it; expected {dimension.Type}.");

    private string Parameter(object value)
    {
        var name = $"p{_parameters.Count}";
        _parameters.Add((name, value));
        return $"${name}";
    }
}
