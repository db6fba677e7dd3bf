namespace SkillGraph.Statistics;

/// <summary>Facts with what they can be grouped by and what can be measured. One row more is one dimension or measure more.</summary>
/// <param name="Name">As clients write it.</param>
/// <param name="Label">The term on screen.</param>
/// <param name="Description">For the schema, without a full stop; the label is put behind it.</param>
public sealed record Statistic(string Name, string Label, string Description)
{
    /// <summary>A table of the replica, or a SELECT in brackets; <c>{asOf}</c> in it is the day asked for.</summary>
    public required string Facts { get; init; }

    /// <summary>When a fact counts; null when it always does, or when <see cref="Facts"/> sees to it.</summary>
    public Period? Period { get; init; }

    /// <summary>The measure of kind <see cref="MeasureKind.Count"/> or <see cref="MeasureKind.ExemptCount"/> that says how much a group holds: a group for which it is zero does not appear.</summary>
    public required string Size { get; init; }

    /// <summary>What facts can be grouped and filtered by.</summary>
    public required IReadOnlyList<Dimension> Dimensions { get; init; }

    /// <summary>What can be measured.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Where answers can come from that would be slower from the facts; the first that fits is used.</summary>
    public IReadOnlyList<SummarySource> Summaries { get; init; } = [];

    /// <summary>What whoever reads its numbers has to know, on screen.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal Dimension Dimension(string name) =>
        Dimensions.FirstOrDefault(dimension => dimension.Name == name)
        ?? throw new StatisticsException("UNKNOWN_DIMENSION", $"{Name} has no dimension '{name}'; it has {Names(Dimensions.Select(d => d.Name))}.");

    internal Measure Measure(string name) =>
        Measures.FirstOrDefault(measure => measure.Name == name)
        ?? throw new StatisticsException("UNKNOWN_MEASURE", $"{Name} has no measure '{name}'; it has {Names(Measures.Select(m => m.Name))}.");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
