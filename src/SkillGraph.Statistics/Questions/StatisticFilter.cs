namespace SkillGraph.Statistics;

/// <summary>Keeps the facts whose dimension has certain values. All of its conditions hold together; one without any keeps everything.</summary>
/// <param name="Dimension">The dimension's name.</param>
public sealed record StatisticFilter(string Dimension)
{
    /// <summary>The values to keep, of the dimension's type; null for no such condition, an empty list keeps nothing.</summary>
    public IReadOnlyList<object>? In { get; init; }

    /// <summary>The least value to keep.</summary>
    public object? From { get; init; }

    /// <summary>The greatest value to keep.</summary>
    public object? To { get; init; }

    /// <summary>A code of a hierarchy: it and all below it are kept.</summary>
    public string? Within { get; init; }

    /// <summary>The values that it names, rather than a range.</summary>
    internal IEnumerable<object> Named => Within is { } code ? [code, .. In ?? []] : In ?? [];

    /// <summary>True keeps the facts that have no value, false those that have one.</summary>
    public bool? IsNull { get; init; }
}
