namespace SkillGraph.Charts;

/// <summary>One category of a <see cref="CategoryChart"/>.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">One value for each series.</param>
public sealed record Category(string Name, IReadOnlyList<ChartValue> Values)
{
    /// <summary>A category of a chart with one series.</summary>
    public Category(string name, ChartValue value)
        : this(name, [value])
    {
    }

    /// <summary>Written at the end of stacked bars: the whole. Other bars have the text of each value there.</summary>
    public string? Label { get; init; }

    /// <summary>Written after the label in bold and colour, for instance a share; of stacked bars and of a single series.</summary>
    public string? Emphasis { get; init; }

    /// <summary>The colour of this category in a chart with one series.</summary>
    public string? Color { get; init; }
}
