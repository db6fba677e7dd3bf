using SkillGraph.Statistics;

namespace SkillGraph.Targets;

/// <summary>An indicator on one day, in the target's unit (percent from 0 to 100).</summary>
/// <param name="Day">The day: the end of a period, or the day asked for.</param>
/// <param name="Actual">What was reached (实际值).</param>
/// <param name="Numerator">What is counted (分子); the value itself where there is no denominator.</param>
/// <param name="Denominator">What it is a share of (分母); null where the indicator is no share.</param>
/// <param name="Required">What the straight path from the first day of the target to its due day asks for (所需路径); null outside that time.</param>
/// <param name="Parts">The definitions that the indicator is made of, where it has several.</param>
public sealed record ProgressPoint(
    DateOnly Day, StatisticValue Actual, StatisticValue Numerator, StatisticValue? Denominator, double? Required, IReadOnlyList<ProgressPart> Parts)
{
    /// <summary>Actual minus required (与所需路径之差); null when either is not known.</summary>
    public double? Gap => Actual.Value - Required;
}
