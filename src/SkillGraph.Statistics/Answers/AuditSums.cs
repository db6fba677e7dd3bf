namespace SkillGraph.Statistics;

/// <summary>The counts of an answer and how they add up, as whoever reads the answer knows: subtotals of their parts, the year to date of its periods.</summary>
internal sealed class AuditSums
{
    private const int MostParts = 4;
    private readonly QuestionPlan _plan;
    private readonly IReadOnlyList<AuditRow> _rows;
    private readonly int[][] _counts;
    private readonly int[][] _toDate;
    private readonly HashSet<int> _tellTale = [];

    public AuditSums(QuestionPlan plan, IReadOnlyList<AuditRow> rows)
    {
        (_plan, _rows) = (plan, rows);
        _counts = [.. rows.Select(row => (int[])[.. row.Counts.Select(count => row.Over == 0 ? AddKnown(count) : Network.Add(0, double.PositiveInfinity))])];
        _toDate = [.. rows.Select(row => (int[])[.. row.ToDate.Select(_ => Network.Add(0, double.PositiveInfinity))])];
        foreach (var set in plan.Sets.All)
            foreach (var part in plan.Sets.Parts(set))
                AddSubtotals(set, part);
        if (plan.Time.ToDate)
            AddYears();
        Network.Settle();
        for (var at = 0; at < rows.Count; at++)
            for (var count = 0; count < _counts[at].Length; count++)
                if (IsSmall(rows[at]) && (rows[at].Over == 0 || Disclosure.IsSmall(rows[at].Counts[count])))
                    Protect(_counts[at][count], rows[at].Counts[count]);
        for (var at = 0; at < rows.Count; at++)
            for (var count = 0; count < _toDate[at].Length; count++)
                if (Disclosure.IsSmall(rows[at].ToDate[count]))
                    Protect(_toDate[at][count], rows[at].ToDate[count]);
    }

    public BoundedSums Network { get; } = new();

    /// <summary>Whether a row is withheld because one of its counts is small.</summary>
    public static bool IsSmall(AuditRow row) => row.Counts.Any(Disclosure.IsSmall);

    /// <summary>What gets known of the counts of a row when it is published.</summary>
    public IEnumerable<(int Number, double Low, double High)> Row(int at) => _counts[at].Select((number, count) => Known(number, _rows[at].Counts[count]));

    /// <summary>What gets known of a count since the beginning of the year when it is published.</summary>
    public (int Number, double Low, double High) ToDate(int at, int count) => Known(_toDate[at][count], _rows[at].ToDate[count]);

    /// <summary>
    /// Whether the row sums up exactly four parts, all withheld. If such rows were published whenever they could be, one that is withheld would tell that it
    /// is small itself, and so that each of its parts is one.
    /// </summary>
    public bool TellsItsParts(int at) => _tellTale.Contains(at);

    /// <summary>The subtotals some of whose groups are about too few persons, of all that have any.</summary>
    public IEnumerable<int> WithPartsOfFew(int persons)
    {
        var few = Enumerable.Range(0, _rows.Count).Where(at => _rows[at].Over == 0 && _rows[at].Counts[persons] > 0 && (IsSmall(_rows[at]) || Disclosure.AreFew(_rows[at].Counts[persons]))).ToList();
        foreach (var set in _plan.Sets.All.Where(set => set != 0))
        {
            var groups = few.Select(at => Group(_rows[at], set)).ToHashSet();
            foreach (var at in Enumerable.Range(0, _rows.Count).Where(at => _rows[at].Over == set && groups.Contains(Group(_rows[at], set))))
                yield return at;
        }
    }

    private int AddKnown(double count) => Known(0, count) is var (_, low, high) ? Network.Add(low, high) : 0;

    private void Protect(int number, double count) => Network.Protect(number, Disclosure.Known(count).Low, Disclosure.Known(count).High);

    private static (int Number, double Low, double High) Known(int number, double count) => (number, Disclosure.Known(count).Low, Disclosure.Known(count).High);

    private void AddSubtotals(int set, int part)
    {
        var dated = _plan.Time.GrainOf(set) is not null;
        var parts = Enumerable.Range(0, _rows.Count).Where(at => _rows[at].Over == part && (dated || _rows[at].IsShown)).ToLookup(at => Group(_rows[at], set));
        for (var at = 0; at < _rows.Count; at++)
        {
            if (_rows[at].Over != set || parts[Group(_rows[at], set)].ToList() is not { Count: > 0 } some)
                continue;
            for (var count = 0; count < _counts[at].Length; count++)
                AddSum(_counts[at][count], _rows[at].Counts[count], [.. some.Select(p => (_counts[p][count], _rows[p].Counts[count]))]);
            for (var count = 0; count < _toDate[at].Length && _plan.Time.GrainOf(set) is { } grain && _plan.Time.GrainOf(part) == grain; count++)
                AddSum(_toDate[at][count], _rows[at].ToDate[count], [.. some.Select(p => (_toDate[p][count], _rows[p].ToDate[count]))]);
            if (some.Where(p => _rows[p].Counts.Any(value => value > 0)).ToList() is { Count: MostParts } four && four.TrueForAll(p => IsSmall(_rows[p])))
                _tellTale.Add(at);
        }
    }

    /// <summary>Each year to date is the one before and its own period.</summary>
    private void AddYears()
    {
        var dated = Enumerable.Range(0, _rows.Count).Where(at => _rows[at].Period is not null);
        foreach (var year in dated.GroupBy(at => $"{_rows[at].Over} {_rows[at].Period!.Value.Year} {Group(_rows[at], _rows[at].Over, withTime: false)}"))
        {
            int? before = null;
            foreach (var at in year.OrderBy(at => _rows[at].Period))
            {
                for (var i = 0; i < _toDate[at].Length; i++)
                {
                    var count = Enumerable.Range(0, _counts[at].Length).First(c => DisclosureAudit.Counts(_plan)[c] == DisclosureAudit.CountsToDate(_plan)[i]);
                    (int, double) own = (_counts[at][count], _rows[at].Counts[count]);
                    AddSum(_toDate[at][i], _rows[at].ToDate[i], before is { } b ? [(_toDate[b][i], _rows[b].ToDate[i]), own] : [own]);
                }
                before = at;
            }
        }
    }

    /// <summary>Whoever reads the answer is taken to know whether it adds up: when nobody is in two parts, when no part is left out.</summary>
    private void AddSum(int whole, double value, IReadOnlyList<(int Number, double Value)> parts) =>
        Network.AddSum(whole, [.. parts.Select(part => part.Number)], value.CompareTo(parts.Sum(part => part.Value)));

    /// <summary>What the rows have in common that a row of a grouping sums up.</summary>
    private string Group(AuditRow row, int set, bool withTime = true)
    {
        var summed = _plan.Sets.Summed(set).ToHashSet();
        var keys = row.Keys.Select((key, i) => summed.Contains(i) || (!withTime && _plan.Groups[i].Grain is not null) ? "" : $"{key?.ToString()?.Length}:{key}");
        var cutsTop = _plan.Top is { } top && _plan.Sets.Kept(set).Contains(top.Dimension);
        return $"{cutsTop && row.IsOther} {string.Join('|', keys)}";
    }
}
