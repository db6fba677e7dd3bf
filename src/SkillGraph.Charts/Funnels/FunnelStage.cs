namespace SkillGraph.Charts;

/// <summary>One stage of a <see cref="FunnelChart"/>.</summary>
/// <param name="Name">What has been reached.</param>
/// <param name="Value">How many reached it, 0 or more.</param>
/// <param name="Passed">Written before the stage: the part of the stage above that reached it, for instance 「73.2%」.</param>
public sealed record FunnelStage(string Name, ChartValue Value, string? Passed = null);
