namespace SkillGraph.Statistics;

/// <summary>Keeps the groups whose published measure lies in a range. A value that is not published lies in none.</summary>
/// <param name="Measure">The measure's name; it need not be among those asked for.</param>
/// <param name="AtLeast">The least value to keep.</param>
/// <param name="AtMost">The greatest value to keep.</param>
public sealed record Having(string Measure, double? AtLeast = null, double? AtMost = null);
