namespace SkillGraph.Charts;

/// <summary>One of those compared in a <see cref="ControlChart"/>.</summary>
/// <param name="Name">Written beside its dot when it is outside the limits.</param>
/// <param name="Size">How many cases its rate is of, more than 0.</param>
/// <param name="Rate">Its rate, 0 to the whole.</param>
public sealed record ControlPoint(string Name, double Size, ChartValue Rate);
