namespace SkillGraph.Charts;

/// <summary>What every category has one value of.</summary>
/// <param name="Name">Its name in the legend; a single series needs no legend.</param>
/// <param name="Color">Its colour; without one, the next of the theme's.</param>
public sealed record ChartSeries(string Name, string? Color = null);
