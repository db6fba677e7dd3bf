using SkillGraph.Statistics;

namespace SkillGraph.Targets;

/// <summary>One of several definitions of an indicator (分项口径), such as employers filed and employers with certified staff.</summary>
/// <param name="Name">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Value">Its value, in the target's unit.</param>
/// <param name="Numerator">What it counts.</param>
public sealed record ProgressPart(string Name, string NameEn, StatisticValue Value, StatisticValue Numerator);
