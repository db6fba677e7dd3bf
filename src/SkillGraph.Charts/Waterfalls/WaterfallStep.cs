namespace SkillGraph.Charts;

/// <summary>One step of a <see cref="WaterfallChart"/>.</summary>
/// <param name="Name">What happened.</param>
/// <param name="Value">The change; of a total, the level reached.</param>
/// <param name="IsTotal">Drawn from zero: an opening, intermediate or closing level (期初, 期末).</param>
public sealed record WaterfallStep(string Name, ChartValue Value, bool IsTotal = false);
