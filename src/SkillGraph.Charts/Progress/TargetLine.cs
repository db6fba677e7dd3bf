namespace SkillGraph.Charts;

/// <summary>A horizontal line to be reached.</summary>
/// <param name="Value">Its height.</param>
/// <param name="Label">Written at its right end.</param>
public sealed record TargetLine(double Value, string Label);
