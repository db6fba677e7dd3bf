namespace SkillGraph.Statistics;

/// <summary>Composes and reads how an answer comes about. It looks at the facts, also when the answer comes from a summary.</summary>
internal sealed class ExplanationComposer
{
    private readonly QuestionPlan _plan;
    private readonly Statistic _statistic;
    private readonly ParameterList _parameters = new();
    private readonly bool _isHeld;
    private readonly List<(Dimension Dimension, object Value)> _named;

    public ExplanationComposer(Statistic statistic, StatisticQuery query, QuestionPlan plan, DateOnly day, bool isHeld)
    {
        (_statistic, _plan, _isHeld) = (statistic, plan, isHeld);
        _named = [.. plan.Filters.Where(filter => filter.Dimension.Names is not null).SelectMany(filter => FilterWords.Values(filter.Filter).Select(value => (filter.Dimension, value)))];
        var (asOf, conditions) = (_parameters.Add(day), new FilterComposer(_parameters));
        var scope = conditions.All(plan.Filters, dimension => dimension.Key);
        string Size(params string[] holds) => $"{plan.Size.Sql} FILTER (WHERE {string.Join(" AND ", holds)})";
        var (standing, begun, ended) = statistic.Period is { } period ? (period.Sql("{asOf}"), period.Begun("{asOf}"), period.HasEnded("{asOf}")) : ("TRUE", "NULL", "NULL");
        string[] columns =
        [
            Size(scope, standing), Size(scope, begun, ended), Size(scope, $"NOT ({begun})"), Size(standing),
            .. _named.Select(named => $"(SELECT any_value(names.name) FROM ({named.Dimension.Names}) AS names WHERE names.key = {_parameters.Add(named.Value)})"),
        ];
        var joins = string.Join(' ', plan.Filters.SelectMany(filter => filter.Dimension.Joins).Concat(plan.Size.Joins).Distinct());
        Sql = $"SELECT {string.Join(", ", columns)} FROM {statistic.Facts} AS f {joins} WHERE {conditions.Visible(query.Visible)}".Replace("{asOf}", asOf);
    }

    public string Sql { get; }

    public Explanation Read(ReplicaReader facts, AuditOutcome outcome)
    {
        using var reader = facts.Read(Sql, _parameters.Values);
        reader.Read();
        var names = _named.Select((named, i) => (named, Name: reader.IsDBNull(4 + i) ? null : reader.GetString(4 + i))).Where(named => named.Name is not null)
            .DistinctBy(named => named.named).ToDictionary(named => named.named, named => named.Name!);
        var counted = reader.GetInt64(0);
        StatisticValue Published(long count, bool withheld = false) => (_isHeld, _plan.Protected && _plan.Size.Kind == MeasureKind.Count) switch
        {
            (false, _) => new(null, ValueStatus.MISSING),
            (_, false) => new(count, ValueStatus.NORMAL),
            _ when withheld || Disclosure.IsSmall(count) => new(null, ValueStatus.SUPPRESSED),
            _ => new(Disclosure.Rounded(count), ValueStatus.NORMAL),
        };
        return new(
            Published(counted, outcome.TotalIsWithheld),
            _statistic.Period?.Ended is null ? null : Published(reader.GetInt64(1)),
            _statistic.Period is null ? null : Published(reader.GetInt64(2)),
            Published(reader.GetInt64(3) - counted),
            [.. _plan.Filters.Select(filter => FilterWords.Of(filter.Dimension, filter.Filter, names)).Where(words => words.Length > 0)],
            [.. _statistic.Notes, .. _plan.Protected ? [DisclosureNote] : Array.Empty<string>()]);
    }

    private const string DisclosureNote = "涉及个人的计数：1至4不公布，其余修约到5的倍数；比率由修约后的数计算；均值、中位数、极值不足10人不公布；为防推算，个别小计也可能不公布。";
}
