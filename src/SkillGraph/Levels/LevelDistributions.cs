using SkillGraph.Certificates;
using SkillGraph.Databases;
using SkillGraph.Regions;
using SkillGraph.Statistics;
using SkillGraph.Workers;

namespace SkillGraph.Levels;

/// <summary>Answers level distributions from a replica session.</summary>
public sealed class LevelDistributions(ReferenceLookup reference)
{
    private static readonly StatisticValue Zero = new(0, ValueStatus.NORMAL);
    private static readonly StatisticValue Missing = new(null, ValueStatus.MISSING);

    /// <summary>The distribution of a region with all below it.</summary>
    /// <param name="session">The state to read.</param>
    /// <param name="region">Code of the region.</param>
    /// <param name="asOf">The day; null for the latest on which anything happened.</param>
    /// <param name="exact">Whether the caller may see exact statistics of persons.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<LevelDistribution> OfAsync(
        ReplicaSession session, string region, DateOnly? asOf, bool exact, CancellationToken cancellation)
    {
        var filters = new[] { new StatisticFilter("region") { In = reference.Within(region) } };
        return (await ReadAsync(session, filters, [reference.Region(region)], byRegion: false, asOf, exact, cancellation)).Single();
    }

    /// <summary>A distribution for each region directly below.</summary>
    public async Task<IReadOnlyList<LevelDistribution>> BelowAsync(
        ReplicaSession session, string region, DateOnly? asOf, bool exact, CancellationToken cancellation)
    {
        var below = reference.Below(region);
        var filters = new[] { new StatisticFilter("region") { In = [.. below.Select(r => r.Code)] } };
        return below.Count == 0 ? [] : await ReadAsync(session, filters, below, byRegion: true, asOf, exact, cancellation);
    }

    private async Task<IReadOnlyList<LevelDistribution>> ReadAsync(
        ReplicaSession session, StatisticFilter[] filters, IReadOnlyList<Region> regions, bool byRegion, DateOnly? asOf, bool exact,
        CancellationToken cancellation)
    {
        string[] region = byRegion ? ["region"] : [];
        var persons = new StatisticQuery { Measures = ["holders"], Dimensions = [.. region, "level"], Filters = filters, AsOf = asOf };
        var personTotals = persons with { Measures = ["holders", "highSkilledHolders"], Dimensions = region };
        var certificates = new StatisticQuery
        {
            Measures = ["certificates"],
            Dimensions = [.. region, "level"],
            Filters = [.. filters, new("level") { IsNull = false }],
            AsOf = asOf,
        };
        var certificateTotals = certificates with { Dimensions = region };
        var holders = await session.AnswerAsync(WorkerStatistics.ByHighestLevel, persons, exact, cancellation);
        var allHolders = await session.AnswerAsync(WorkerStatistics.ByHighestLevel, personTotals, exact, cancellation);
        var issued = await session.AnswerAsync(CertificateStatistics.Statistic, certificates, exact, cancellation);
        var allIssued = await session.AnswerAsync(CertificateStatistics.Statistic, certificateTotals, exact, cancellation);

        return [.. regions.Select(r =>
        {
            object?[] key = byRegion ? [r.Code] : [];
            var held = ReferenceLookup.IsHeld(r);
            StatisticValue Value(StatisticAnswer answer, int measure, params object?[] keys) => held ? Find(answer, keys, measure) : Missing;
            var (people, papers) = (Value(allHolders, 0, key), Value(allIssued, 0, key));
            var levels = reference.Levels.Select(level =>
            {
                var (own, papersOwn) = (Value(holders, 0, [.. key, level.Rank]), Value(issued, 0, [.. key, level.Rank]));
                return new LevelShare(level, own, Share(own, people), papersOwn, Share(papersOwn, papers));
            });
            return new LevelDistribution(r, holders.AsOf, holders.DataVersion, holders.Source, [.. levels], people, Value(allHolders, 1, key), papers);
        })];
    }

    /// <summary>A group that does not appear holds nobody: zero, which is not missing.</summary>
    private static StatisticValue Find(StatisticAnswer answer, object?[] keys, int measure) =>
        answer.Rows.FirstOrDefault(row => row.Keys.SequenceEqual(keys)) is { } found ? found.Values[measure] : Zero;

    private static StatisticValue Share(StatisticValue part, StatisticValue whole) => (part.Status, whole.Status, whole.Value) switch
    {
        (ValueStatus.SUPPRESSED, _, _) or (_, ValueStatus.SUPPRESSED, _) => new(null, ValueStatus.SUPPRESSED),
        (_, _, null or 0) => Missing,
        _ => new(part.Value / whole.Value, part.Status),
    };
}
