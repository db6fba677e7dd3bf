using SkillGraph.Databases;
using SkillGraph.Querying;
using SkillGraph.Regions;
using SkillGraph.Statistics;

namespace SkillGraph.Targets;

/// <summary>Answers target progress from a replica session.</summary>
public sealed class TargetProgresses(ReferenceLookup reference)
{
    /// <summary>How near to the required path counts as on track: one hundredth of the target.</summary>
    private const double Tolerance = 0.01;

    /// <summary>How long after its end a plan can be looked back on; each period until then is a point of the answer.</summary>
    private const int YearsAfter = 10;

    /// <summary>The progress of a region toward a plan's target.</summary>
    /// <param name="session">The state to read.</param>
    /// <param name="plan">Code of the plan, such as 14FYP.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="region">Code of the region.</param>
    /// <param name="asOf">The day up to which actual values go; null for the latest on which anything happened.</param>
    /// <param name="grain">Length of the periods.</param>
    /// <param name="exact">Whether the caller may see exact statistics of persons.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="QueryError"><c>UNKNOWN_REGION</c>, <c>UNKNOWN_TARGET</c>, <c>INVALID_AS_OF</c>.</exception>
    public async Task<TargetProgress> OfAsync(
        ReplicaSession session, string plan, Indicator indicator, string region, DateOnly? asOf, ProgressGrain grain, bool exact,
        CancellationToken cancellation)
    {
        var where = reference.Region(region);
        var (target, value) = Find(plan, indicator, where);
        var last = asOf ?? await session.LatestDayAsync();
        var first = target.Plan.StartsOn;
        var latest = target.Plan.EndsOn.AddYears(YearsAfter);
        if (last < first || last > latest)
            throw new QueryError("INVALID_AS_OF", $"asOf: {last:yyyy-MM-dd} is too far from the plan {plan}; expected {first:yyyy-MM-dd} to {latest:yyyy-MM-dd}.");

        var ends = ProgressPeriods.Ends(first, last, grain).ToList();
        DateOnly[] days = [target.PeriodStart.AddDays(-1), .. ends];
        var figures = await MeasureAsync(session, where, indicator, target.PeriodStart, [.. days.Distinct()], exact, cancellation);
        var sources = figures.SelectMany(figure => figure.Sources).Distinct().OrderBy(figure => figure.Indicator, StringComparer.Ordinal).ThenBy(figure => figure.Year).ToList();
        var known = days.Distinct().Zip(figures).ToDictionary(at => at.First, at => at.Second);
        var baseline = known[days[0]].Actual.Value ?? (target.Unit == Unit.Percent ? null : 0);
        var series = ends.Select(day => Point(day, known[day], RequiredOn(day, target, baseline, value))).ToList();
        var forecast = Forecast(series, target, grain, day => RequiredOn(day, target, baseline, value));
        return new(target, where, last, grain, session.State.DataVersion, value, sources, series, forecast,
            StatusOf(series[^1], target, value), PaceNeeded(series[^1], target, value, grain));
    }

    private Task<IReadOnlyList<IndicatorFigure>> MeasureAsync(
        ReplicaSession session, Region region, Indicator indicator, DateOnly start, IReadOnlyList<DateOnly> days, bool exact, CancellationToken cancellation) =>
        ReferenceLookup.IsHeld(region)
            ? new HeldIndicators(session, reference.Within(region.Code), exact, cancellation).OnAsync(indicator, start, days)
            : new PublishedIndicators(session, region.Code, cancellation).OnAsync(indicator, start, days);

    /// <summary>The region's own target, or the province's for its cities: a share has the same value there, a number has not.</summary>
    private (Target Target, double? Value) Find(string plan, Indicator indicator, Region region)
    {
        var own = reference.Targets.FirstOrDefault(t => t.PlanCode == plan && t.Indicator == indicator && t.RegionCode == region.Code);
        if (own is not null)
            return (own, own.Value);
        var above = reference.Targets.FirstOrDefault(t => t.PlanCode == plan && t.Indicator == indicator && t.RegionCode == region.ParentCode);
        return above is null
            ? throw new QueryError("UNKNOWN_TARGET", $"indicator: the plan '{plan}' sets no target of {EnumText.Of(indicator)} for {region.Name} ({region.Code}).")
            : (above, above.Unit == Unit.Percent ? above.Value : null);
    }

    private static ProgressPoint Point(DateOnly day, IndicatorFigure figure, double? required) =>
        new(day, figure.Actual, figure.Numerator, figure.Denominator, required, figure.Parts);

    /// <summary>A straight line from the value on the eve of the target's time to the target on its due day.</summary>
    private static double? RequiredOn(DateOnly day, Target target, double? baseline, double? value)
    {
        if (baseline is null || value is null || day < target.PeriodStart)
            return null;
        var length = target.Due.DayNumber - target.PeriodStart.DayNumber + 1;
        var passed = Math.Min(length, day.DayNumber - target.PeriodStart.DayNumber + 1);
        return baseline + (value - baseline) * passed / length;
    }

    private static ProgressForecast? Forecast(List<ProgressPoint> series, Target target, ProgressGrain grain, Func<DateOnly, double?> required)
    {
        var whole = series.Where(point => point.Day == ProgressPeriods.End(point.Day, grain)).ToList();
        var past = whole.AsEnumerable().Reverse().TakeWhile(point => point.Actual.Value is not null).Select(point => point.Actual.Value!.Value).Reverse().ToList();
        if (past.Count == 0)
            return null;
        var ahead = ProgressPeriods.Ends(whole[^1].Day.AddDays(1), target.Due, grain).ToList();
        return ProgressForecast.From(past, ahead, target.Unit == Unit.Percent ? 100 : null) is { } forecast
            ? forecast with { Points = [.. forecast.Points.Select(point => point with { Required = required(point.Day) })] }
            : null;
    }

    private static ProgressStatus StatusOf(ProgressPoint point, Target target, double? value)
    {
        if (point.Actual.Value is not { } actual || value is not { } goal)
            return ProgressStatus.Unknown;
        var reached = target.Comparator == Comparator.AtLeast ? actual >= goal : actual <= goal;
        if (reached)
            return ProgressStatus.Met;
        if (point.Day >= target.Due)
            return ProgressStatus.Missed;
        var better = target.Comparator == Comparator.AtLeast ? point.Gap : -point.Gap;
        return better switch
        {
            null => ProgressStatus.Unknown,
            var gap when gap > Tolerance * goal => ProgressStatus.Ahead,
            var gap when gap < -Tolerance * goal => ProgressStatus.Behind,
            _ => ProgressStatus.OnTrack,
        };
    }

    private static double? PaceNeeded(ProgressPoint point, Target target, double? value, ProgressGrain grain)
    {
        var periods = point.Day < target.Due ? ProgressPeriods.Ends(point.Day.AddDays(1), target.Due, grain).Count() : 0;
        return periods > 0 && value - point.Actual.Value is { } missing && missing > 0 == (target.Comparator == Comparator.AtLeast) && missing != 0
            ? missing / periods
            : null;
    }
}
