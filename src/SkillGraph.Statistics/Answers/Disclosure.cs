namespace SkillGraph.Statistics;

/// <summary>
/// What may be published of a row of true values. Counts of 1 to 4 are withheld, with everything else about persons in their row; other counts are
/// rounded to the nearest 5 from their own true value; ratios come from published counts; quantities need 10 persons. What is withheld beyond that, so
/// that nothing follows from what is published, is decided by <see cref="DisclosureAudit"/>.
/// </summary>
internal static class Disclosure
{
    private const int SmallestPublished = 5;
    private const int Step = 5;
    private const int PersonsForQuantity = 10;

    /// <summary>Whether a count is too small to publish.</summary>
    public static bool IsSmall(double count) => count is >= 1 and < SmallestPublished;

    /// <summary>Whether persons are too few to publish something about them; about nobody there is nothing to publish.</summary>
    public static bool AreFew(double persons) => persons is >= 1 and < PersonsForQuantity;

    /// <summary>A count as it is published.</summary>
    public static double Rounded(double count) => Math.Floor((count + (Step / 2)) / Step) * Step;

    /// <summary>What is known of a count whose published value, or that it is too small, is known.</summary>
    public static (double Low, double High) Known(double count) => count switch
    {
        < 1 => (count, count),
        < SmallestPublished => (1, SmallestPublished - 1),
        _ => (Math.Max(SmallestPublished, Rounded(count) - (Step / 2)), Rounded(count) + (Step / 2)),
    };

    /// <summary>Whether the row holds a count that is too small, as SQL.</summary>
    public static string IsSmall(IEnumerable<Measure> measures) => string.Join(" OR ", measures
        .Where(measure => measure.Kind == MeasureKind.Count)
        .Select(count => IsSmall(Columns.True(count.Name)))
        .DefaultIfEmpty("FALSE"));

    /// <summary>Whether a count is too small to publish, as SQL.</summary>
    public static string IsSmall(string count) => $"{count} BETWEEN 1 AND {SmallestPublished - 1}";

    /// <summary>Whether a measure's value is withheld, in a row that says whether it is <c>small</c>, as SQL.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="size">The size of the row. When it counts persons, there are at least as many as of what is exempt, such as agencies that certified them: the number of those is withheld where it would tell more of the size than is published.</param>
    public static string IsHidden(Measure measure, Measure size) => measure.Kind switch
    {
        MeasureKind.ExemptCount when size.Kind == MeasureKind.Count =>
            $"small OR {Columns.True(measure.Name)} > greatest({SmallestPublished}, {Rounded(Columns.True(size.Name))} - {Step / 2})",
        MeasureKind.ExemptCount or MeasureKind.ExemptQuantity => "FALSE",
        MeasureKind.Ratio => string.Join(" OR ", measure.Inputs.Select(input => Columns.Hidden(input))),
        MeasureKind.Quantity => $"small OR {Columns.True(measure.Inputs[0])} BETWEEN 1 AND {PersonsForQuantity - 1}",
        _ => "small",
    };

    /// <summary>A count as it is published, as SQL.</summary>
    public static string Rounded(string count) => $"({count} + {Step / 2}) // {Step} * {Step}";
}
