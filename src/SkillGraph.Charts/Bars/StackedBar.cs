namespace SkillGraph.Charts;

/// <summary>One bar of a <see cref="StackedBarChart"/>.</summary>
/// <param name="Category">What the bar stands for.</param>
/// <param name="Values">The length of each part, 0 or more, in the order of the series; null is missing and not drawn.</param>
/// <param name="Label">What is written at the end of the bar, for instance the total.</param>
public sealed record StackedBar(string Category, IReadOnlyList<double?> Values, string Label);
