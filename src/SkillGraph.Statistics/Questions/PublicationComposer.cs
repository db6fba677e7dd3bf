namespace SkillGraph.Statistics;

/// <summary>Composes what is published of cells: for each figure whether it is withheld, and its value, null when it is withheld or missing.</summary>
/// <param name="plan">The question.</param>
/// <param name="held">Whether the facts say anything about what is asked, as SQL.</param>
/// <param name="withheld">What an audit found to be withheld too (see <see cref="DisclosureAudit"/>), as a parameter; null without an audit.</param>
internal sealed class PublicationComposer(QuestionPlan plan, string held, string? withheld)
{
    /// <summary>The values of measures beside other columns.</summary>
    /// <param name="measures">The measures, each after those that it is made from.</param>
    /// <param name="columns">The other columns.</param>
    /// <param name="from">Where the true values are.</param>
    public string Row(IReadOnlyList<Measure> measures, IEnumerable<string> columns, string from)
    {
        var values = measures.SelectMany(measure => new[]
        {
            (Hidden(measure), Columns.Hidden(measure.Name)),
            (Value(measure), Columns.Published(measure.Name)),
        });
        // What an audit found comes from a subquery, and columns beside such a one may not refer to it: hence a query of its own.
        var audited = Audited().Select(figure => ($"n * {DisclosureAudit.FiguresOf(plan)} + {figure} IN (SELECT unnest({withheld}))", Withheld(figure))).ToList();
        return $"""
            SELECT {string.Join(", ", [.. columns, .. audited.Select(flag => flag.Item2)])}, {IsSmall(measures)} AS small, held, {Columns.List(values)}
            FROM (SELECT {Columns.List([("*", "*"), ($"({held})", "held"), .. audited])} FROM {from})
            """;
    }

    /// <summary>The value of a count in the row <c>c</c> over that of the row <c>t</c> of everything.</summary>
    public static IEnumerable<(string, string)> Share(string measure) => Quotient(
        new(measure, Aspect.SHARE), $"c.{Columns.Published(measure)}", "t", $"t.{Columns.Published(measure)}");

    /// <summary>How much the value of a count in the row <c>c</c> grew on that of an earlier row.</summary>
    public static IEnumerable<(string, string)> Growth(Figure figure, string earlier)
    {
        var (now, before) = ($"c.{Columns.Published(figure.Measure)}", $"{earlier}.{Columns.Published(figure.Measure)}");
        return Quotient(figure, $"({now} - {before})", earlier, before);
    }

    /// <summary>A count since the beginning of the year, true in the row <c>y</c>, withheld with all else in the row <c>c</c>.</summary>
    public IEnumerable<(string, string)> YearToDate(Measure measure)
    {
        var figure = new Figure(measure.Name, Aspect.YEAR_TO_DATE);
        var count = $"(CASE WHEN c.p IS NOT NULL THEN coalesce(y.{Columns.ToDate(measure.Name)}, 0) END)";
        var isProtected = plan.Protected && measure.Kind == MeasureKind.Count;
        var hidden = isProtected
            ? $"(c.small OR c.{Withheld(DisclosureAudit.ToDate(plan, measure))} OR coalesce({Disclosure.IsSmall(count)}, FALSE))"
            : $"c.{Columns.Hidden(measure.Name)}";
        yield return (hidden, Columns.Hidden(figure));
        yield return ($"CASE WHEN c.held AND NOT {hidden} THEN {(isProtected ? Disclosure.Rounded(count) : count)} END", Columns.Published(figure));
    }

    private static IEnumerable<(string, string)> Quotient(Figure figure, string above, string other, string below)
    {
        var withheld = $"(c.{Columns.Hidden(figure.Measure)} OR coalesce({other}.{Columns.Hidden(figure.Measure)}, FALSE))";
        yield return (withheld, Columns.Hidden(figure));
        yield return ($"CASE WHEN NOT {withheld} THEN {above}::DOUBLE / NULLIF({below}, 0) END", Columns.Published(figure));
    }

    private string IsSmall(IReadOnlyList<Measure> measures) => (plan.Protected, withheld) switch
    {
        (false, _) => "FALSE",
        (_, null) => $"(held AND ({Disclosure.IsSmall(measures)}))",
        _ => $"(held AND ({Disclosure.IsSmall(measures)} OR {Withheld(DisclosureAudit.WholeRow(plan))}))",
    };

    private string Hidden(Measure measure) => (plan.Protected, withheld) switch
    {
        (false, _) => "FALSE",
        (_, not null) when measure.Kind == MeasureKind.Quantity => $"(held AND ({Disclosure.IsHidden(measure, plan.Size)} OR {Withheld(DisclosureAudit.Value(plan, measure))}))",
        _ => $"(held AND ({Disclosure.IsHidden(measure, plan.Size)}))",
    };

    private string Value(Measure measure)
    {
        var value = measure.Kind switch
        {
            MeasureKind.Ratio => $"{Columns.Published(measure.Inputs[0])}::DOUBLE / NULLIF({Columns.Published(measure.Inputs[1])}, 0)",
            MeasureKind.Count when plan.Protected => Disclosure.Rounded(Columns.True(measure.Name)),
            _ => Columns.True(measure.Name),
        };
        return $"CASE WHEN held AND NOT {Columns.Hidden(measure.Name)} THEN {value} END";
    }

    /// <summary>The figures that an audit may withhold.</summary>
    private IEnumerable<int> Audited() => withheld is null
        ? []
        : [
            DisclosureAudit.WholeRow(plan),
            .. plan.Measures.Where(measure => measure.Kind == MeasureKind.Quantity).Select(measure => DisclosureAudit.Value(plan, measure)),
            .. DisclosureAudit.CountsToDate(plan).Select(measure => DisclosureAudit.ToDate(plan, measure)),
        ];

    private static string Withheld(int figure) => $"w:{figure}".Quoted();
}
