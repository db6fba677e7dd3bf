using static SkillGraph.Statistics.Disclosure;

namespace SkillGraph.Statistics;

/// <summary>
/// Composes the SQL of a question from declarations: groups with their true values, then what may be published of them, then the groups and the order asked
/// for, which see published values only.
/// </summary>
internal sealed class StatementComposer(Statistic statistic, QuestionPlan plan, StatisticQuery query, bool exact)
{
    private readonly ParameterList _parameters = new();

    /// <param name="days">The days to answer as of.</param>
    public Statement Compose(IReadOnlyList<DateOnly> days)
    {
        var groups = new GroupComposer(statistic, plan, _parameters);
        var sql = $"""
            WITH grouped AS ({(days.Count == 1 ? groups.OneDay(days[0]) : groups.EachDay(days))}),
            published AS ({Publish()})
            SELECT {string.Join(", ", ["as_of", .. Keys, .. Values])}, count(*) OVER () AS total_groups
            FROM published
            WHERE {string.Join(" AND ", query.Having.SelectMany(Conditions).Prepend("TRUE"))}
            ORDER BY {string.Join(", ", ["as_of", .. query.Order.Select(Order), .. Keys.Select(key => $"{key} NULLS LAST")])}
            LIMIT {_parameters.Add((long?)query.Limit ?? long.MaxValue)} OFFSET {_parameters.Add((long)query.Offset)}
            """;
        return new Statement(sql, _parameters.Values);
    }

    private IEnumerable<string> Keys => plan.Groups.Select(group => Column("k", group.Name));

    private IEnumerable<string> Values =>
        plan.Asked.SelectMany(measure => new[] { $"{Column("v", measure.Name)}::DOUBLE", Column("h", measure.Name) });

    private string Publish()
    {
        var size = statistic.Measure(statistic.Size);
        var values = plan.Measures.SelectMany(measure => new[]
        {
            $"{Hidden(measure, size, exact)} AS {Column("h", measure.Name)}",
            $"{Published(measure, exact)} AS {Column("v", measure.Name)}",
        });
        var columns = string.Join(", ", ["as_of", .. Keys, $"{IsSmall(plan.Measures, exact)} AS small", .. values]);
        return $"SELECT {columns} FROM grouped WHERE {(plan.Groups.Count == 0 ? "TRUE" : $"{Column("m", statistic.Size)} > 0")}";
    }

    private IEnumerable<string> Conditions(Having having)
    {
        if (having.AtLeast is { } least)
            yield return $"{Column("v", having.Measure)} >= {_parameters.Add(least)}";
        if (having.AtMost is { } most)
            yield return $"{Column("v", having.Measure)} <= {_parameters.Add(most)}";
    }

    private string Order(StatisticOrder order) =>
        $"{Column(query.Dimensions.Contains(order.By) ? "k" : "v", order.By)} {(order.Descending ? "DESC" : "ASC")} NULLS LAST";
}
