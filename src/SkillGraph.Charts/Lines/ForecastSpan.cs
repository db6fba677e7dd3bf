namespace SkillGraph.Charts;

/// <summary>The shaded time at the right of a <see cref="LineChart"/> that has not come yet.</summary>
/// <param name="FromPeriod">Index of the last period with a measured value; the shade goes from there to the end.</param>
/// <param name="Label">Written at the foot of the shade.</param>
public sealed record ForecastSpan(int FromPeriod, string Label);
