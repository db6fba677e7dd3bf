namespace SkillGraph.Charts;

/// <summary>One group of a <see cref="PyramidChart"/>, for instance an age group.</summary>
/// <param name="Name">Written between the sides.</param>
/// <param name="Left">The value of the left side, 0 or more.</param>
/// <param name="Right">The value of the right side, 0 or more.</param>
public sealed record PyramidRow(string Name, ChartValue Left, ChartValue Right);
