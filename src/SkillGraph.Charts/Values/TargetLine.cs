namespace SkillGraph.Charts;

/// <summary>A line to be reached, or to compare with.</summary>
/// <param name="Value">Where it is.</param>
/// <param name="Label">Written at its end.</param>
public sealed record TargetLine(double Value, string Label);
