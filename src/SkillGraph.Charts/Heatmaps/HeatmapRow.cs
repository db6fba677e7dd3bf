namespace SkillGraph.Charts;

/// <summary>One row of a <see cref="HeatmapChart"/>.</summary>
/// <param name="Name">Written at its left.</param>
/// <param name="Values">One value for each column.</param>
public sealed record HeatmapRow(string Name, IReadOnlyList<ChartValue> Values);
