using Microsoft.EntityFrameworkCore;
using SkillGraph.Charts;
using SkillGraph.Databases;
using SkillGraph.Levels;
using SkillGraph.Statistics;
using SkillGraph.Targets;

namespace SkillGraph.Reports;

/// <summary>The charts that the hub draws of itself. All charts of one call show one state of the data, so their numbers agree.</summary>
public sealed class HubCharts(
    HubReplica replica, IDbContextFactory<SkillGraphDb> stores, ReferenceLookup reference, LevelDistributions distributions, TargetProgresses progresses)
{
    private const string Plan = "14FYP";

    private static readonly Dictionary<string, Func<HubCharts, Reading, Task<ChartDescription>>> Kinds = new()
    {
        ["level-distribution"] = (charts, reading) => charts.LevelDistribution(reading),
        ["levels-by-city"] = (charts, reading) => charts.LevelsByCity(reading),
        ["target-progress"] = (charts, reading) => charts.TargetProgress(reading),
    };

    /// <summary>Names of the charts.</summary>
    public static IReadOnlyCollection<string> Names => Kinds.Keys;

    /// <summary>Describes charts.</summary>
    /// <param name="names">Which of <see cref="Names"/>.</param>
    /// <param name="region">Code of the region.</param>
    /// <param name="asOf">The day; null for the latest on which anything happened.</param>
    /// <param name="indicator">The indicator of target progress.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyList<HubChart>> DescribeAsync(
        IEnumerable<string> names, string region, DateOnly? asOf, Indicator indicator, CancellationToken cancellation)
    {
        reference.Region(region);
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var source = await DataSource.OfAsync(db, cancellation);
        using var session = await replica.ReadAsync(cancellation: cancellation);
        var reading = new Reading(session, region, asOf ?? await session.LatestDayAsync(), indicator, source, cancellation);
        var charts = new List<HubChart>();
        foreach (var name in names)
            charts.Add(new(name, await Kinds[name](this, reading)));
        return charts;
    }

    private async Task<ChartDescription> LevelDistribution(Reading r) =>
        LevelDistributionChart.Describe(await distributions.OfAsync(r.Session, r.Region, r.AsOf, withBelow: false, exact: true, r.Cancellation), r.Source);

    private async Task<ChartDescription> LevelsByCity(Reading r) =>
        LevelsByCityChart.Describe(await distributions.OfAsync(r.Session, r.Region, r.AsOf, withBelow: true, exact: true, r.Cancellation), r.Source);

    private async Task<ChartDescription> TargetProgress(Reading r) => TargetProgressChart.Describe(
        await progresses.OfAsync(r.Session, Plan, r.Indicator, r.Region, r.AsOf, ProgressGrain.Quarter, exact: true, r.Cancellation),
        r.Source);

    private sealed record Reading(
        ReplicaSession Session, string Region, DateOnly AsOf, Indicator Indicator, DataSource Source, CancellationToken Cancellation);
}
