namespace SkillGraph.Statistics.Tests;

/// <summary>
/// Somebody with a published answer, a pencil, and more knowledge than anybody has: the class of every withheld group (1 to 4, or the five values that
/// would have been rounded to the same). Works out what follows of each withheld count, by going through the sums until nothing changes any more.
/// </summary>
internal sealed class Attacker
{
    private readonly StatisticQuery _query;
    private readonly Dictionary<string, (double Low, double High)> _known = [];
    private readonly Dictionary<string, double> _truth = [];
    private readonly List<(string Whole, string[] Parts)> _sums = [];

    /// <param name="query">The question.</param>
    /// <param name="published">Its answer.</param>
    /// <param name="truths">The true values of its rows.</param>
    /// <param name="total">The true counts of everything, for each measure.</param>
    public Attacker(StatisticQuery query, StatisticAnswer published, Dictionary<string, double?[]> truths, IReadOnlyDictionary<string, double> total)
    {
        _query = query;
        foreach (var row in published.Rows)
            foreach (var figure in Figures(Aspect.VALUE).Concat(Figures(Aspect.YEAR_TO_DATE)))
                if (truths[Row(row)][At(figure)] is { } truth)
                    Learn(Cell(figure, Row(row)), truth, Value(row, figure).Status != ValueStatus.SUPPRESSED ? Value(row, figure).Value : row.Kind == RowKind.GROUP && figure.Aspect == Aspect.VALUE ? truth : null);
        foreach (var figure in Figures(Aspect.SHARE))
            foreach (var row in published.Rows.Where(row => Value(row, figure).Value > 0 && Value(row, figure.Measure).Value > 0).Take(1))
                LearnOfTotal(figure.Measure, total[figure.Measure], Value(row, figure.Measure).Value / Value(row, figure).Value, published);
        if (published.Explanation is { Counted.Value: { } counted })
            LearnOfTotal("things", total["things"], counted, published);
        AddSubtotals(published.Rows, Figures(Aspect.VALUE), over => true);
        AddSubtotals(published.Rows, Figures(Aspect.YEAR_TO_DATE), over => !_query.Dimensions.Where(IsTime).Any(over.Contains));
        AddYears(published.Rows);
        Work();
    }

    /// <summary>Withheld counts of groups of which more follows than their class, and withheld subtotals of 1 to 4 of which follows that they are, or how many.</summary>
    public IEnumerable<string> Found(StatisticAnswer published) =>
        from row in published.Rows
        from figure in Figures(Aspect.VALUE)
        where Value(row, figure).Status == ValueStatus.SUPPRESSED
        let cell = Cell(figure, Row(row))
        let left = _known[cell]
        let known = Class(_truth[cell])
        where row.Kind == RowKind.GROUP ? left.Low > known.Low || left.High < known.High : known == (1, 4) && left.High <= 4 && (left.Low > 1 || left.High < 4)
        select $"{cell} is {_truth[cell]}, known to be {left}";

    private IEnumerable<Figure> Figures(Aspect aspect) => _query.Measures.Where(figure => figure.Aspect == aspect && figure.Measure is "things" or "holders" or "scored");

    private void LearnOfTotal(string measure, double truth, double? value, StatisticAnswer published)
    {
        var cell = Cell(measure, published.Rows.FirstOrDefault(row => row.Kind == RowKind.TOTAL) is { } row ? Row(row) : "TOTAL");
        Learn(cell, truth, value);
        var groups = published.Rows.Where(row => row.Kind == RowKind.GROUP).Select(row => Cell(measure, Row(row))).Where(_truth.ContainsKey).ToArray();
        // Groups on all pages, so that nothing is left out of the total.
        if (cell.EndsWith("TOTAL", StringComparison.Ordinal) && groups.Length > 0)
            _sums.Add((cell, groups));
    }

    private void Learn(string cell, double truth, double? published)
    {
        _truth[cell] = truth;
        var (low, high) = published is { } value ? Class(value) : (0, double.PositiveInfinity);
        var before = _known.GetValueOrDefault(cell, (0, double.PositiveInfinity));
        _known[cell] = (Math.Max(low, before.Item1), Math.Min(high, before.Item2));
    }

    private void AddSubtotals(IReadOnlyList<StatisticRow> rows, IEnumerable<Figure> figures, Func<IReadOnlyList<string>, bool> sums)
    {
        foreach (var whole in rows.Where(row => row.Over.Count > 0))
            foreach (var parts in rows.Where(row => row.Over.Count < whole.Over.Count && row.Over.All(whole.Over.Contains) && Agree(whole, row)).GroupBy(row => string.Join(',', row.Over)))
                foreach (var figure in figures.Where(_ => sums([.. whole.Over.Except(parts.First().Over)])))
                    if (_truth.ContainsKey(Cell(figure, Row(whole))))
                        _sums.Add((Cell(figure, Row(whole)), [.. parts.Select(part => Cell(figure, Row(part))).Where(_truth.ContainsKey)]));
    }

    private void AddYears(IReadOnlyList<StatisticRow> rows)
    {
        foreach (var figure in Figures(Aspect.YEAR_TO_DATE))
            foreach (var group in rows.Where(row => _truth.ContainsKey(Cell(figure, Row(row)))).GroupBy(row => $"{Year(row)} {string.Join(',', row.Over)} {row.IsOther} {string.Join('|', row.Keys.Where((_, i) => !IsTime(_query.Dimensions[i])))}"))
            {
                var before = new List<StatisticRow>();
                foreach (var row in group.OrderBy(Period, StringComparer.Ordinal))
                {
                    foreach (var earlier in before)
                        _sums.Add((Cell(figure, Row(row)), [Cell(figure, Row(earlier)), .. before.Append(row).SkipWhile(r => r != earlier).Skip(1).Select(r => Cell(figure.Measure, Row(r)))]));
                    _sums.Add((Cell(figure, Row(row)), [.. before.Append(row).Select(r => Cell(figure.Measure, Row(r)))]));
                    before.Add(row);
                }
            }
    }

    private void Work()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (whole, parts) in _sums.Where(sum => sum.Parts.Length > 0))
            {
                var compared = _truth[whole].CompareTo(parts.Sum(part => _truth[part]));
                if (compared <= 0)
                    changed |= Narrow(whole, 0, parts.Sum(part => _known[part].High));
                changed |= Narrow(whole, compared < 0 ? parts.Max(part => _known[part].Low) : parts.Sum(part => _known[part].Low), double.PositiveInfinity);
                foreach (var part in parts)
                {
                    var others = parts.Where(other => other != part).ToList();
                    changed |= Narrow(part, 0, compared < 0 ? _known[whole].High : _known[whole].High - others.Sum(other => _known[other].Low));
                    if (compared <= 0)
                        changed |= Narrow(part, _known[whole].Low - others.Sum(other => _known[other].High), double.PositiveInfinity);
                }
            }
        }
    }

    private bool Narrow(string cell, double low, double high)
    {
        var before = _known[cell];
        _known[cell] = (Math.Max(low, before.Low), Math.Min(high, before.High));
        Assert.True(_known[cell].Low <= _truth[cell] && _truth[cell] <= _known[cell].High, $"{cell} is {_truth[cell]}; the attacker is wrong to think {_known[cell]}");
        return _known[cell] != before;
    }

    private bool Agree(StatisticRow whole, StatisticRow part) => whole.Keys.Zip(part.Keys).Where((_, i) => !whole.Over.Contains(_query.Dimensions[i])).All(pair => Equals(pair.First, pair.Second))
        && (_query.Top is not { } top || whole.Over.Contains(top.Dimension) || whole.IsOther == part.IsOther);

    private StatisticValue Value(StatisticRow row, Figure figure) => row.Values[At(figure)];

    private int At(Figure figure) => _query.Measures.ToList().IndexOf(figure);

    private string Period(StatisticRow row) => string.Join('|', row.Keys.Where((_, i) => IsTime(_query.Dimensions[i])));

    private string Year(StatisticRow row) => row.Keys.Where((_, i) => IsTime(_query.Dimensions[i])).FirstOrDefault(key => key is not null)?.ToString()?[..4] ?? "";

    private static bool IsTime(string dimension) => dimension is "year" or "quarter" or "month";

    private string Row(StatisticRow row) => ThingModel.Name(_query, row);

    private static string Cell(Figure figure, string row) => $"{figure} {row}";

    /// <summary>What publishing a count tells of it, or that it is too small to be.</summary>
    private static (double Low, double High) Class(double count) => count switch
    {
        0 => (0, 0),
        < 5 => (1, 4),
        _ => (Math.Max(5, 5 * Math.Round(count / 5) - 2), 5 * Math.Round(count / 5) + 2),
    };
}
