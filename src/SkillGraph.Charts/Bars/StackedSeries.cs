namespace SkillGraph.Charts;

/// <summary>One part that every bar of a <see cref="StackedBarChart"/> has.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Color">Its colour; without one, the next of the house's.</param>
public sealed record StackedSeries(string Name, string? Color = null);
