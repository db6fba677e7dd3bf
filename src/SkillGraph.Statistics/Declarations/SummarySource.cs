namespace SkillGraph.Statistics;

/// <summary>A summary that answers what fits it, as the facts would.</summary>
/// <param name="Table">The name of the summary; its columns are named like those of the facts wherever dimensions read them.</param>
/// <param name="Period">When a row of it counts; null for always.</param>
/// <param name="Dimensions">The dimensions whose SQL it can evaluate.</param>
/// <param name="Measures">For each measure that it holds, the column whose sum it is.</param>
public sealed record SummarySource(
    string Table, Period? Period, IReadOnlySet<string> Dimensions, IReadOnlyDictionary<string, string> Measures);
