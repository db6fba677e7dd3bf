namespace SkillGraph.Charts;

/// <summary>One line of a <see cref="ProgressChart"/>.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Values">One value for each period; null is missing and leaves a gap.</param>
/// <param name="Color">Its colour.</param>
public sealed record ProgressSeries(string Name, IReadOnlyList<double?> Values, string Color)
{
    /// <summary>A dashed line: required paths and forecasts.</summary>
    public bool Dashed { get; init; }

    /// <summary>A dot at every value.</summary>
    public bool Markers { get; init; }

    /// <summary>The least and most that each period may bring, as a band around the line; null where there is none.</summary>
    public IReadOnlyList<(double Low, double High)?>? Band { get; init; }

    /// <summary>Written right of the plot at the height of the last value; may have several lines.</summary>
    public string? EndLabel { get; init; }

    /// <summary>Written in a box near the last value, which gets a larger dot; may have several lines.</summary>
    public string? Callout { get; init; }

    /// <summary>Written in the gap of a missing value between two others, for instance 「已隐去」.</summary>
    public string? MissingLabel { get; init; }
}
