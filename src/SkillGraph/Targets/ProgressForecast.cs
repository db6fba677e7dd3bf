namespace SkillGraph.Targets;

/// <summary>
/// A forecast to the due day (趋势预测): the mean step of the last four periods, carried on; the band grows by the standard deviation of those steps
/// times the square root of the periods ahead. A plain method, so that anyone can check it.
/// </summary>
/// <param name="Points">One point a period ahead; the last is the due day.</param>
/// <param name="MeanStep">Mean step a period, in the target's unit.</param>
/// <param name="Deviation">Standard deviation of the steps (n - 1).</param>
public sealed record ProgressForecast(IReadOnlyList<ForecastPoint> Points, double MeanStep, double Deviation)
{
    /// <summary>The method in words, as charts and answers say it.</summary>
    public const string Method = "最近四个周期平均增量外推；区间为增量标准差×期数的平方根";

    private const int StepsUsed = 4;
    private const int FewestSteps = 2;

    /// <summary>The forecast from past values, or null when fewer than two steps are known or nothing lies ahead.</summary>
    /// <param name="past">Values of whole periods, the latest last.</param>
    /// <param name="ahead">Days of the periods ahead.</param>
    /// <param name="ceiling">The highest possible value, such as 100 percent; null for none.</param>
    internal static ProgressForecast? From(IReadOnlyList<double> past, IReadOnlyList<DateOnly> ahead, double? ceiling)
    {
        var steps = past.Zip(past.Skip(1), (earlier, later) => later - earlier).TakeLast(StepsUsed).ToList();
        if (steps.Count < FewestSteps || ahead.Count == 0)
            return null;
        var mean = steps.Average();
        var deviation = Math.Sqrt(steps.Sum(step => (step - mean) * (step - mean)) / (steps.Count - 1));
        double Capped(double value) => Math.Clamp(value, 0, ceiling ?? double.MaxValue);
        return new([.. ahead.Select((day, i) =>
        {
            var (value, band) = (past[^1] + mean * (i + 1), deviation * Math.Sqrt(i + 1));
            return new ForecastPoint(day, Capped(value), Capped(value - band), Capped(value + band));
        })], mean, deviation);
    }
}
