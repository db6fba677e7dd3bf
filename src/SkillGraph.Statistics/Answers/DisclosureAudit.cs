using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>
/// Looks at an answer as somebody would who wants to know what it withholds, and withholds subtotals, totals and figures since the beginning of the year
/// until nothing can be worked out: of a withheld count no more follows from the answer than what it would have told if it had been published, or that it
/// is small. Totals come first, so that what is lost is as detailed as can be; groups themselves are never touched.
/// </summary>
internal sealed class DisclosureAudit
{
    private const int MostCells = 200_000;
    private readonly QuestionPlan _plan;
    private readonly IReadOnlyList<AuditRow> _rows;
    private readonly AuditSums _sums;

    private DisclosureAudit(QuestionPlan plan, IReadOnlyList<AuditRow> rows)
    {
        (_plan, _rows) = (plan, rows);
        _sums = new(plan, rows);
    }

    /// <summary>How many figures a cell has: the value of each measure, each since the beginning of the year, and the row as a whole.</summary>
    public static int FiguresOf(QuestionPlan plan) => (2 * plan.Measures.Count) + 1;

    public static int Value(QuestionPlan plan, Measure measure) => At(plan.Measures, measure);

    public static int ToDate(QuestionPlan plan, Measure measure) => plan.Measures.Count + Value(plan, measure);

    public static int WholeRow(QuestionPlan plan) => 2 * plan.Measures.Count;

    /// <summary>The protected counts of a question.</summary>
    public static IReadOnlyList<Measure> Counts(QuestionPlan plan) => [.. plan.Measures.Where(measure => measure.Kind == MeasureKind.Count)];

    /// <summary>Those of them that are asked for since the beginning of the year.</summary>
    public static IReadOnlyList<Measure> CountsToDate(QuestionPlan plan) =>
        [.. Counts(plan).Where(measure => plan.Figures.Contains(new Figure(measure.Name, Aspect.YEAR_TO_DATE)))];

    /// <summary>The SQL that reads the cells.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="cells">Named queries, among them <c>cells</c>.</param>
    /// <param name="shown">Whether a cell is in the time that is asked for.</param>
    /// <param name="sameGroup">Whether a row <c>y</c> of <c>to_date</c> is of the group of a cell <c>c</c>.</param>
    public static string Cells(QuestionPlan plan, string cells, string shown, string sameGroup)
    {
        var keys = plan.Groups.Select(dimension => $"c.{Columns.Key(dimension)}");
        var counts = Counts(plan).Select(count => $"c.{Columns.True(count.Name)}::DOUBLE");
        var toDate = CountsToDate(plan).Select(count => $"coalesce(y.{Columns.ToDate(count.Name)}, 0)::DOUBLE");
        return $"""
            {cells}
            SELECT {string.Join(", ", ["c.n", "c.over", $"c.{Columns.Other}", "c.shown", "c.p", .. keys, .. counts, .. toDate])}
            FROM (SELECT *, coalesce({shown}, FALSE) AS shown FROM cells) AS c {(plan.Time.ToDate ? $"LEFT JOIN to_date AS y ON {sameGroup} AND y.p = c.p" : "")}
            ORDER BY c.n LIMIT {MostCells + 1}
            """;
    }

    /// <summary>Reads the cells and audits them.</summary>
    /// <exception cref="StatisticsException"><c>TOO_MANY_GROUPS</c>.</exception>
    public static AuditOutcome Of(DuckDBDataReader cells, QuestionPlan plan)
    {
        var rows = Read(cells, plan).ToList();
        return rows.Count > MostCells
            ? throw new StatisticsException("TOO_MANY_GROUPS", $"The question has more than {MostCells} groups with subtotals or shares of a total; ask for fewer, or without these.")
            : new DisclosureAudit(plan, rows).Run();
    }

    private static IEnumerable<AuditRow> Read(DuckDBDataReader reader, QuestionPlan plan)
    {
        var (counts, toDate) = (Counts(plan).Count, CountsToDate(plan).Count);
        while (reader.Read())
        {
            var column = 5;
            object?[] keys = [.. plan.Groups.Select(_ => reader.IsDBNull(column++) ? null : reader.GetValue(column - 1))];
            double[] values = [.. Enumerable.Range(0, counts + toDate).Select(_ => reader.GetDouble(column++))];
            yield return new(reader.GetInt64(0), reader.GetInt32(1), reader.GetBoolean(2), reader.GetBoolean(3), keys,
                reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4), values[..counts], values[counts..]);
        }
    }

    private AuditOutcome Run()
    {
        var rows = _rows.Select((row, at) => (row, at)).Where(item => item.row.Over != 0 && !AuditSums.IsSmall(item.row) && !_sums.TellsItsParts(item.at))
            .OrderByDescending(item => int.PopCount(item.row.Over)).Select(item => item.at).ToList();
        var published = Publish(rows, _sums.Row);
        published.UnionWith(Enumerable.Range(0, _rows.Count).Where(at => _rows[at].Over == 0 && !AuditSums.IsSmall(_rows[at])));
        var figures = published.Order().SelectMany(at => Enumerable.Range(0, CountsToDate(_plan).Count).Select(count => (at, count)))
            .Where(figure => !Disclosure.IsSmall(_rows[figure.at].ToDate[figure.count])).ToList();
        var publishedToDate = Publish(figures, figure => [_sums.ToDate(figure.at, figure.count)]);

        var withheld = new List<long>();
        void Withhold(int at, int figure) => withheld.Add((_rows[at].Number * FiguresOf(_plan)) + figure);
        foreach (var at in Enumerable.Range(0, _rows.Count).Where(at => !published.Contains(at)))
            Withhold(at, WholeRow(_plan));
        foreach (var (at, count) in figures.Where(figure => !publishedToDate.Contains(figure)))
            Withhold(at, ToDate(_plan, CountsToDate(_plan)[count]));
        foreach (var quantity in _plan.Measures.Where(measure => measure.Kind == MeasureKind.Quantity))
            foreach (var at in _sums.WithPartsOfFew(At(Counts(_plan), _plan.Measures.First(measure => measure.Name == quantity.Inputs[0]))))
                Withhold(at, Value(_plan, quantity));
        var total = _rows.Select((row, at) => (row, at)).Where(item => item.row.Over == _plan.Sets.Total).Select(item => (int?)item.at).FirstOrDefault();
        return new(withheld, total is { } one && !published.Contains(one));
    }

    /// <summary>Publishes as many figures as it may, those at the front first.</summary>
    private HashSet<T> Publish<T>(List<T> figures, Func<T, IEnumerable<(int Number, double Low, double High)>> known)
    {
        var published = new HashSet<T>();
        var open = new Stack<List<T>>([figures]);
        while (open.TryPop(out var some))
            if (_sums.Network.TryNarrow(some.SelectMany(known)))
            {
                published.UnionWith(some);
            }
            else if (some.Count > 1)
            {
                open.Push(some[(some.Count / 2)..]);
                open.Push(some[..(some.Count / 2)]);
            }
        return published;
    }

    private static int At(IReadOnlyList<Measure> measures, Measure measure) => Enumerable.Range(0, measures.Count).First(i => measures[i] == measure);
}
