namespace SkillGraph.Charts;

/// <summary>One line of a <see cref="LineChart"/>.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Values">
/// One value for each period. One without a number leaves a gap, in which its text is written; a provisional one has a hollow dot.
/// </param>
/// <param name="Color">Its colour; without one, the next of the theme's.</param>
public sealed record LineSeries(string Name, IReadOnlyList<ChartValue> Values, string? Color = null)
{
    /// <summary>A dashed line: required paths and forecasts.</summary>
    public bool Dashed { get; init; }

    /// <summary>A dot at every value.</summary>
    public bool Markers { get; init; }

    /// <summary>The least and most that each period may bring, as a band around the line; null where there is none.</summary>
    public IReadOnlyList<(double Low, double High)?>? Band { get; init; }

    /// <summary>
    /// Written right of the plot at the height of the last value; may have several lines. When that of every series begins with its
    /// name, the chart needs no legend.
    /// </summary>
    public string? EndLabel { get; init; }

    /// <summary>Written in a box near the last value, which gets a larger dot; may have several lines.</summary>
    public string? Callout { get; init; }
}
