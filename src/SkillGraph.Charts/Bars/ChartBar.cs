namespace SkillGraph.Charts;

/// <summary>One bar of a <see cref="BarChart"/>.</summary>
/// <param name="Category">What the bar stands for.</param>
/// <param name="Value">Its length; null is missing: no bar, only the label.</param>
/// <param name="Label">What is written at its end: the value as the caller shows it, or why there is none (「—」, 「已隐去」).</param>
public sealed record ChartBar(string Category, double? Value, string Label)
{
    /// <summary>Written after the label in bold and colour, for instance a share.</summary>
    public string? Emphasis { get; init; }

    /// <summary>Its own colour; without one, the ramp of the house, light at the foot of the chart.</summary>
    public string? Color { get; init; }
}
