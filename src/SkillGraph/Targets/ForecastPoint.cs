namespace SkillGraph.Targets;

/// <summary>One day of a forecast, in the target's unit.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">The forecast (预测值).</param>
/// <param name="Low">Lower edge of the band (下限).</param>
/// <param name="High">Upper edge of the band (上限).</param>
public sealed record ForecastPoint(DateOnly Day, double Value, double Low, double High)
{
    /// <summary>What the straight path to the target asks for (所需路径); null where the target's number is not the region's.</summary>
    public double? Required { get; init; }
}
