namespace SkillGraph.Charts;

/// <summary>Limits that a rate stays within by chance alone, the wider the fewer its cases.</summary>
/// <param name="Deviations">Standard deviations on each side of the average, for instance 1.96.</param>
/// <param name="Label">Written at the end of the upper curve, for instance 「95% 控制限」.</param>
public sealed record ControlLimit(double Deviations, string Label);
