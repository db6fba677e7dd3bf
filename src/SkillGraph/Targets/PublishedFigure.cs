namespace SkillGraph.Targets;

/// <summary>A figure published by others that an indicator is made of.</summary>
/// <param name="Year">Year it speaks of.</param>
/// <param name="Indicator">Indicator as the source names it.</param>
/// <param name="Value">Value.</param>
/// <param name="Citation">Citation and remarks; null when none was imported.</param>
public sealed record PublishedFigure(int Year, string Indicator, double Value, string? Citation);
