namespace SkillGraph.Statistics;

/// <summary>An order of groups by a dimension of the question or by a published figure. What has no value comes last; equal groups follow in the order of their keys.</summary>
/// <param name="By">The name of the dimension or measure.</param>
/// <param name="Descending">Greatest first.</param>
/// <param name="Aspect">What of the measure.</param>
public sealed record StatisticOrder(string By, bool Descending = false, Aspect Aspect = Aspect.VALUE);
