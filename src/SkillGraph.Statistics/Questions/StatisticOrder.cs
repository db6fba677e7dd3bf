namespace SkillGraph.Statistics;

/// <summary>An order of groups by a dimension of the question or by a published measure. What has no value comes last; equal groups follow in the order of their keys.</summary>
/// <param name="By">The name of the dimension or measure.</param>
/// <param name="Descending">Greatest first.</param>
public sealed record StatisticOrder(string By, bool Descending = false);
