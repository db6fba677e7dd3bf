namespace SkillGraph.Statistics;

/// <summary>
/// Composes the cells of an answer, as a chain of named queries: every row that it is made of with its true values, among them rows that it needs without
/// showing them. The last are <c>cells</c> and, where the year to date is asked for, <c>to_date</c>.
/// </summary>
internal sealed class CellComposer(QuestionPlan plan, StatisticQuery query, GroupComposer groups, PublicationComposer publication, ParameterList parameters)
{
    private const int MostPeriods = 4000;

    /// <param name="days">The days to answer as of.</param>
    public IEnumerable<string> Compose(IReadOnlyList<DateOnly> days)
    {
        if (days.Count > 1)
        {
            yield return $"grouped AS ({groups.EachDay(days)})";
        }
        else
        {
            var asOf = parameters.Add(days[0]);
            if (plan.Top is { } top)
                foreach (var step in Cut(top.Dimension, top.Measure, asOf))
                    yield return step;
            yield return $"grouped {Columns.Query(plan.Time.FillGaps)} ({groups.OneDay(asOf)})";
            if (plan.Time.FillGaps)
                yield return $"gaps AS ({Gaps(asOf, days[0])})";
        }
        yield return $"cells {Columns.Query(plan.Time.ToDate)} ({Cells()})";
        if (plan.Time.ToDate)
            yield return $"to_date AS ({groups.YearToDate("(SELECT any_value(as_of) FROM cells)")})";
    }

    /// <summary>The columns of keys, in the order of the question.</summary>
    public IEnumerable<string> Keys => plan.Groups.Select(Columns.Key);

    /// <summary>Whether two rows, <c>c</c> and another, are of the same group in perhaps different periods.</summary>
    public string SameGroup(string other) => string.Join(" AND ", plan.Groups.Where(dimension => dimension.Grain is null)
        .Select(dimension => $"{other}.{Columns.Key(dimension)} IS NOT DISTINCT FROM c.{Columns.Key(dimension)}")
        .Prepend($"{other}.{Columns.Other} = c.{Columns.Other}").Prepend($"{other}.over = c.over"));

    /// <summary>For each grouping its own SQL.</summary>
    public string BySet(Func<int, string> sql) => plan.Sets.All.Count == 1
        ? sql(plan.Sets.All[0])
        : $"CASE over {string.Join(' ', plan.Sets.All.Select(set => $"WHEN {set} THEN {sql(set)}"))} END";

    private IEnumerable<string> Cut(Dimension dimension, Measure measure, string asOf)
    {
        var measures = plan.Measures.Where(m => m == measure || m == plan.Size || measure.Inputs.Contains(m.Name)).ToList();
        var key = Columns.Key(dimension);
        yield return $"ranking AS ({groups.Ranking(dimension, measures, asOf)})";
        yield return $"ranked AS ({publication.Row(measures, [key], $"ranking WHERE {Columns.True(plan.Size.Name)} > 0")})";
        yield return $"""
            top {Columns.Query(several: true)} (SELECT {key} AS key, TRUE AS kept FROM ranked ORDER BY {Columns.Published(measure.Name)} DESC NULLS LAST, {key} NULLS LAST
                    LIMIT {parameters.Add((long)query.Top!.Count)})
            """;
    }

    private string Cells()
    {
        var rows = plan.Time.FillGaps ? "(FROM grouped UNION ALL BY NAME FROM gaps)" : "grouped";
        var start = plan.Time.Day is null ? "NULL" : BySet(set => plan.Time.StartOf(set, Columns.Key));
        var step = plan.Time.Day is null ? "NULL" : BySet(set => plan.Time.GrainOf(set)?.Step() ?? "NULL");
        var order = string.Join(", ", Keys.Select(key => $"{key} NULLS LAST").Prepend(Columns.Other).Prepend("over"));
        // Only an audit has to tell rows apart.
        var number = plan.Audited ? $"row_number() OVER (ORDER BY {order})" : "0";
        return $"SELECT *, CAST({start} AS DATE) AS p, CAST({step} AS INTERVAL) AS step, {number} AS n FROM {rows}";
    }

    /// <summary>For each group, the periods from the first to that of the day asked for in which it has nothing.</summary>
    private string Gaps(string asOf, DateOnly day)
    {
        var nothing = groups.Nothing(asOf);
        return string.Join(" UNION ALL BY NAME ", plan.Time.Sets.Select(set =>
        {
            var grain = plan.Time.GrainOf(set)!.Value;
            var times = plan.Sets.Kept(set).Where(dimension => dimension.Grain is not null).ToList();
            var others = plan.Groups.Where(dimension => dimension.Grain is null).Select(Columns.Key).Append(Columns.Other).ToList();
            var keys = plan.Groups.Where(dimension => dimension.Grain is not null)
                .Select(dimension => (times.Contains(dimension) ? $"CAST({dimension.Grain!.Value.Key("s.p")} AS {dimension.Type.Sql()})" : $"CAST(NULL AS {dimension.Type.Sql()})", Columns.Key(dimension)));
            var same = string.Join(" AND ", others.Select(key => $"g.{key} IS NOT DISTINCT FROM c.{key}").Append($"{plan.Time.StartOf(set, d => $"g.{Columns.Key(d)}")} = s.p"));
            // Without other dimensions there is one group, even when it has nothing at all.
            var combinations = others.Count == 1 ? $"SELECT FALSE AS {Columns.Other}" : $"SELECT DISTINCT {string.Join(", ", others)} FROM grouped WHERE over = {set} AND {groups.ShownFrom(plan.Time.StartOf(set, Columns.Key))}";
            return $"""
                SELECT {asOf}::DATE AS as_of, {set} AS over, c.*, {Columns.List(keys)}, z.*
                FROM ({combinations}) AS c, ({Periods(grain, asOf, day)}) AS s, ({nothing}) AS z
                WHERE NOT EXISTS (SELECT 1 FROM grouped AS g WHERE g.over = {set} AND {same})
                """;
        }));
    }

    private string Periods(Grain grain, string asOf, DateOnly day)
    {
        var first = $"(SELECT min({plan.Time.StartOf(0, Columns.Key)}) FROM grouped WHERE over = 0 AND {groups.ShownFrom(plan.Time.StartOf(0, Columns.Key))})";
        var asked = plan.Time.Filters.SelectMany(filter => (filter.Filter.In ?? []).Append(filter.Filter.From).OfType<object>().Select(key => filter.Dimension.Grain!.Value.FirstDay(key)))
            .OfType<DateOnly>().ToList();
        if (asked.Count > 0 && day.DayNumber - asked.Min().DayNumber > MostPeriods * (grain == Grain.Day ? 1 : 28))
            throw new StatisticsException("INVALID_QUESTION", $"The question cannot be answered: fillGaps from {asked.Min():yyyy-MM-dd} to {day:yyyy-MM-dd} has more than {MostPeriods} periods.");
        var from = asked.Count == 0 ? first : $"least({first}, {parameters.Add(asked.Min())}::DATE)";
        return $"""
            SELECT p FROM (SELECT CAST(unnest(generate_series({grain.Truncate(from)}, {grain.Truncate(asOf + "::DATE")}, {grain.Step()})) AS DATE) AS p)
            WHERE {groups.ShownFrom("p")}
            """;
    }
}
