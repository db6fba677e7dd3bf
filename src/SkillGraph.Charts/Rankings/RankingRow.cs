namespace SkillGraph.Charts;

/// <summary>One of those compared in a <see cref="RankingChart"/>.</summary>
/// <param name="Name">Written at its left, after its place.</param>
/// <param name="Value">Where its dot is.</param>
public sealed record RankingRow(string Name, ChartValue Value)
{
    /// <summary>Where it was before, as a stroke, for instance a year ago.</summary>
    public ChartValue? Before { get; init; }
}
