namespace SkillGraph.Statistics;

/// <summary>Keeps the groups whose published figure lies in a range. A value that is not published lies in none.</summary>
/// <param name="Of">The figure; it need not be among those asked for.</param>
/// <param name="AtLeast">The least value to keep.</param>
/// <param name="AtMost">The greatest value to keep.</param>
public sealed record Having(Figure Of, double? AtLeast = null, double? AtMost = null);
