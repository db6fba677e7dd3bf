using SkillGraph.Regions;

namespace SkillGraph.Targets;

/// <summary>How far a region is on the way to a target (目标进度).</summary>
/// <param name="Target">The target; a city is measured against the province's, where the indicator is a share.</param>
/// <param name="Region">The region that is measured.</param>
/// <param name="AsOf">The day up to which actual values go.</param>
/// <param name="Grain">Length of the periods.</param>
/// <param name="DataVersion">The state of the record store that it shows.</param>
/// <param name="TargetValue">The value to reach; null where the target's number is not this region's.</param>
/// <param name="Sources">Figures published by others that the series is made of (公布数据来源).</param>
/// <param name="Series">Ends of periods up to the day, the day itself last.</param>
/// <param name="Forecast">Forecast to the due day; null when it has passed or too little is known.</param>
/// <param name="Status">Where the indicator stands.</param>
/// <param name="PaceNeeded">What each period left must add to reach the target (所需增速), in the target's unit; null when it is reached, due or not known.</param>
public sealed record TargetProgress(
    Target Target,
    Region Region,
    DateOnly AsOf,
    ProgressGrain Grain,
    long DataVersion,
    double? TargetValue,
    IReadOnlyList<PublishedFigure> Sources,
    IReadOnlyList<ProgressPoint> Series,
    ProgressForecast? Forecast,
    ProgressStatus Status,
    double? PaceNeeded)
{
    /// <summary>The last point: the day itself.</summary>
    public ProgressPoint Current => Series[^1];

    /// <summary>How far the actual value is short of the target, or above it where it should not be (缺口), never below zero; null when either is not known.</summary>
    public double? Gap => TargetValue - Current.Actual.Value is { } gap ? Math.Max(0, Target.Comparator == Comparator.AtLeast ? gap : -gap) : null;
}
