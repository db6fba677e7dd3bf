namespace SkillGraph.Statistics;

/// <summary>
/// What may be published of a row of true values (columns <c>m_…</c>), as SQL. Counts of 1 to 4 are withheld, with everything else about persons in their
/// row; other counts are rounded to the nearest 5 from their own true value; ratios come from published counts; quantities need 10 persons. What is exempt
/// is of no person, but where the row's size is a count of persons, there are at least as many of them: it is withheld where that would tell more of the size.
/// </summary>
internal static class Disclosure
{
    private const int SmallestPublished = 5;
    private const int Step = 5;
    private const int PersonsForQuantity = 10;

    /// <summary>Whether the row holds a count that is too small.</summary>
    public static string IsSmall(IEnumerable<Measure> measures, bool exact)
    {
        var counts = exact ? [] : measures.Where(measure => measure.Kind == MeasureKind.Count);
        return string.Join(" OR ", counts.Select(count => $"{True(count.Name)} BETWEEN 1 AND {SmallestPublished - 1}").DefaultIfEmpty("FALSE"));
    }

    /// <summary>Whether a measure's value is withheld.</summary>
    public static string Hidden(Measure measure, Measure size, bool exact) => measure.Kind switch
    {
        _ when exact => "FALSE",
        MeasureKind.Exempt when size.Kind == MeasureKind.Count => $"small OR {True(measure.Name)} > greatest(0, {Rounded(size)} - {Step / 2})",
        MeasureKind.Exempt => "FALSE",
        MeasureKind.Count => "small",
        MeasureKind.Ratio => string.Join(" OR ", measure.Inputs.Select(input => Column("h", input))),
        _ => $"small OR {True(measure.Inputs[0])} < {PersonsForQuantity}",
    };

    /// <summary>A measure's published value; null when withheld or missing.</summary>
    public static string Published(Measure measure, bool exact)
    {
        var value = measure.Kind switch
        {
            MeasureKind.Ratio => $"{Column("v", measure.Inputs[0])}::DOUBLE / NULLIF({Column("v", measure.Inputs[1])}, 0)",
            MeasureKind.Count when !exact => Rounded(measure),
            _ => True(measure.Name),
        };
        return $"CASE WHEN NOT {Column("h", measure.Name)} THEN {value} END";
    }

    public static string Column(string prefix, string name) => $"{prefix}_{name}".Quoted();

    private static string Rounded(Measure count) => $"({True(count.Name)} + {Step / 2}) // {Step} * {Step}";

    private static string True(string measure) => Column("m", measure);
}
