namespace SkillGraph.Statistics;

/// <summary>A number with its status.</summary>
/// <param name="Value">Null when it is suppressed or missing.</param>
/// <param name="Status">Why.</param>
public readonly record struct StatisticValue(double? Value, ValueStatus Status);
