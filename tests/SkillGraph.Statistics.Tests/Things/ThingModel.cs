namespace SkillGraph.Statistics.Tests;

/// <summary>Answers questions about things in memory, the long way: each value of each row by looking at every thing.</summary>
internal sealed class ThingModel
{
    private readonly StatisticQuery _query;
    private readonly DateOnly _asOf;
    private readonly List<Thing> _facts;
    private readonly List<Thing> _inTime;
    private readonly HashSet<string>? _kept;

    /// <param name="things">The facts.</param>
    /// <param name="query">The question.</param>
    /// <param name="kept">The values that top keeps, if they are known; else those that are greatest by true values.</param>
    public ThingModel(IEnumerable<Thing> things, StatisticQuery query, IEnumerable<string>? kept = null)
    {
        (_query, _asOf) = (query, query.AsOf!.Value);
        _facts = [.. things.Where(thing => thing.Counts(_asOf) && Keeps("rank", thing.Rank) && Keeps("place", thing.Place))];
        _inTime = [.. _facts.Where(thing => Keeps("year", thing.MadeOn.Year))];
        if (kept is not null)
            _kept = [.. kept];
        else if (query.Top is { } top)
            _kept = [.. _inTime.GroupBy(thing => Key(thing.MadeOn, thing, top.Dimension)).OrderByDescending(group => Count(group, top.Measure))
                .ThenBy(group => group.Key == "-").ThenBy(group => group.Key, StringComparer.Ordinal).Take(top.Count).Select(group => group.Key)];
    }

    public IEnumerable<string> Lines() => Rows().Select(row => $"{row.Key}: {string.Join(' ', row.Value.Select(value => value is { } number ? $"{Math.Round(number, 6)}" : "MISSING"))}");

    /// <summary>The values of each row.</summary>
    public Dictionary<string, double?[]> Rows() => Sets().SelectMany(Rows).ToDictionary();

    /// <summary>What a row of an answer is called here.</summary>
    public static string Name(StatisticQuery query, StatisticRow row) => string.Join(' ', query.Dimensions.Select((name, i) =>
        row.Over.Contains(name) ? "*" : row.IsOther && name == query.Top!.Dimension ? "OTHER" : row.Keys[i] ?? "-"));

    private List<string[]> Sets()
    {
        var by = _query.Dimensions;
        return _query.Subtotals switch
        {
            Subtotals.ROLLUP => [.. Enumerable.Range(0, by.Count + 1).Select(kept => by.Take(by.Count - kept).ToArray())],
            Subtotals.CUBE => [.. Enumerable.Range(0, 1 << by.Count).Select(mask => by.Where((_, i) => (mask & (1 << i)) == 0).ToArray())],
            _ => [[.. by]],
        };
    }

    private IEnumerable<KeyValuePair<string, double?[]>> Rows(string[] kept)
    {
        var period = new[] { "month", "quarter", "year" }.FirstOrDefault(kept.Contains);
        var groups = _inTime.Select(thing => (Group: Group(thing, kept), Start: Start(thing.MadeOn, period))).Distinct().ToList();
        if (_query.FillGaps && period is not null)
        {
            var others = kept.All(IsTime) ? [new Dictionary<string, string>()] : groups.Select(group => group.Group).DistinctBy(group => string.Join('|', group.Values)).ToList();
            var from = _query.Filters.FirstOrDefault(filter => filter.Dimension == "year")?.From is int year ? new DateOnly(year, 1, 1) : (DateOnly?)null;
            var first = _inTime.Select(thing => thing.MadeOn).Concat(from is { } asked ? [asked] : []).DefaultIfEmpty(DateOnly.MaxValue).Min();
            var starts = new List<DateOnly>();
            for (var start = Start(first, period); start <= _asOf; start = Next(start, period))
                if (Keeps("year", start.Year))
                    starts.Add(start);
            groups.AddRange(others.SelectMany(group => starts.Select(start => (group, start))));
        }
        if (kept.Length == 0 && groups.Count == 0)
            groups.Add(([], Start(default, null)));
        return groups.DistinctBy(group => $"{string.Join('|', group.Group.Values)} {group.Start}").Select(group => Line(kept, period, group.Group, group.Start));
    }

    private KeyValuePair<string, double?[]> Line(string[] kept, string? period, Dictionary<string, string> group, DateOnly start)
    {
        List<Thing> In(DateOnly from, DateOnly to) =>
            [.. (period is null ? _inTime : _facts.Where(thing => thing.MadeOn >= from && thing.MadeOn < to)).Where(thing => Group(thing, kept).SequenceEqual(group))];
        double? Value(Figure figure)
        {
            var now = Count(In(start, period is null ? start : Next(start, period)), figure.Measure);
            double? Over(double above, double below) => below == 0 ? null : above / below;
            double Before(DateOnly day) => Count(In(day, Next(day, period!)), figure.Measure);
            return figure.Aspect switch
            {
                Aspect.VALUE => now,
                Aspect.SHARE => Over(now, Count(_inTime, figure.Measure)),
                _ when period is null => null,
                Aspect.GROWTH => Over(now - Before(Previous(start, period)), Before(Previous(start, period))),
                Aspect.GROWTH_ON_YEAR => Over(now - Before(start.AddYears(-1)), Before(start.AddYears(-1))),
                _ => Count(In(new(start.Year, 1, 1), Next(start, period)), figure.Measure),
            };
        }
        var keys = _query.Dimensions.Select(name => !kept.Contains(name) ? "*" : IsTime(name) ? Period(start, name) : group[name]);
        return new(string.Join(' ', keys), [.. _query.Measures.Select(Value)]);
    }

    private bool Keeps(string dimension, object? value) => _query.Filters.Where(filter => filter.Dimension == dimension).All(filter =>
        (filter.In?.Contains(value!) ?? true) && (filter.From is not int from || value is int low && low >= from) && (filter.To is not int to || value is int high && high <= to)
        && (filter.IsNull is not { } isNull || isNull == value is null));

    private Dictionary<string, string> Group(Thing thing, string[] kept) => kept.Where(name => !IsTime(name)).ToDictionary(name => name, name =>
        Key(thing.MadeOn, thing, name) is var key && name == _query.Top?.Dimension && !_kept!.Contains(key) ? "OTHER" : key);

    private static string Key(DateOnly day, Thing thing, string dimension) => dimension switch
    {
        "rank" => $"{thing.Rank}",
        "place" => thing.Place ?? "-",
        "group" => thing.Group,
        _ => Period(day, dimension),
    };

    private static string Period(DateOnly day, string dimension) => dimension switch
    {
        "year" => $"{day.Year}",
        "quarter" => $"{day.Year}Q{(day.Month + 2) / 3}",
        _ => $"{day:yyyy-MM}",
    };

    private static bool IsTime(string dimension) => dimension is "year" or "quarter" or "month";

    private static DateOnly Start(DateOnly day, string? period) => period switch
    {
        null => default,
        "year" => new(day.Year, 1, 1),
        "quarter" => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        _ => new(day.Year, day.Month, 1),
    };

    private static DateOnly Next(DateOnly start, string period) => period switch { "year" => start.AddYears(1), "quarter" => start.AddMonths(3), _ => start.AddMonths(1) };

    private static DateOnly Previous(DateOnly start, string period) => period switch { "year" => start.AddYears(-1), "quarter" => start.AddMonths(-3), _ => start.AddMonths(-1) };

    private static double Count(IEnumerable<Thing> things, string measure) =>
        measure switch
        {
            "holders" => things.Select(thing => thing.Holder).Distinct().Count(),
            "places" => things.Select(thing => thing.Place).OfType<string>().Distinct().Count(),
            "scored" => things.Count(thing => thing.Score is not null),
            _ => things.Count(),
        };
}
