namespace SkillGraph.Charts;

/// <summary>One row of a <see cref="ChartTable"/>.</summary>
/// <param name="Name">What the values are about.</param>
/// <param name="Values">One for each column after the first.</param>
public sealed record ChartTableRow(string Name, IReadOnlyList<ChartValue> Values);
