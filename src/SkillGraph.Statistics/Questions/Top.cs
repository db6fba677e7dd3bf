namespace SkillGraph.Statistics;

/// <summary>
/// Keeps the values of a dimension that a measure is greatest for, as published, and puts the facts of all others together as <em>other</em>.
/// Having, subtotals and pages come after it.
/// </summary>
/// <param name="Count">How many values to keep.</param>
/// <param name="Dimension">The dimension, one of those grouped by.</param>
/// <param name="Measure">The measure.</param>
public sealed record Top(int Count, string Dimension, string Measure);
