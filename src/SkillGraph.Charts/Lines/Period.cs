namespace SkillGraph.Charts;

/// <summary>One step of time on the horizontal axis.</summary>
/// <param name="Label">Its name in the first line of ticks, for instance <c>Q1</c>.</param>
/// <param name="Group">What it belongs to, written once below the first of its periods, for instance <c>2021年</c>.</param>
public sealed record Period(string Label, string? Group = null);
