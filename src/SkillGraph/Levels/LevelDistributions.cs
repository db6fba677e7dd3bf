using SkillGraph.Certificates;
using SkillGraph.Databases;
using SkillGraph.Regions;
using SkillGraph.Statistics;
using SkillGraph.Workers;

namespace SkillGraph.Levels;

/// <summary>Answers level distributions from a replica session. All numbers of one distribution come from one answer each for persons and certificates, so that disclosure control sees how they add up.</summary>
public sealed class LevelDistributions(ReferenceLookup reference)
{
    private static readonly StatisticValue Zero = new(0, ValueStatus.NORMAL);
    private static readonly StatisticValue Missing = new(null, ValueStatus.MISSING);

    /// <summary>The distribution of a region with all below it.</summary>
    /// <param name="session">The state to read.</param>
    /// <param name="region">Code of the region.</param>
    /// <param name="asOf">The day; null for the latest on which anything happened.</param>
    /// <param name="withBelow">Whether to answer each region directly below, too.</param>
    /// <param name="exact">Whether the caller may see exact statistics of persons.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<LevelDistribution> OfAsync(
        ReplicaSession session, string region, DateOnly? asOf, bool withBelow, bool exact, CancellationToken cancellation)
    {
        IReadOnlyList<Region> below = withBelow ? reference.Below(region) : [];
        string[] regions = below.Count > 0 ? ["region"] : [];
        var persons = new StatisticQuery
        {
            Measures = ["holders"],
            Dimensions = [.. regions, "highSkilled", "level"],
            Filters = [new("region") { In = reference.Within(region) }],
            Subtotals = Subtotals.CUBE,
            AsOf = asOf,
        };
        var certificates = persons with
        {
            Measures = ["certificates"],
            Dimensions = [.. regions, "level"],
            Filters = [.. persons.Filters, new("level") { IsNull = false }],
        };
        var holders = await session.AnswerAsync(WorkerStatistics.ByHighestLevel, persons, exact, cancellation);
        var issued = await session.AnswerAsync(CertificateStatistics.Statistic, certificates, exact, cancellation);

        LevelDistribution Of(Region of, (string, object)[] where)
        {
            var held = ReferenceLookup.IsHeld(of);
            StatisticValue Holders(params (string, object)[] keys) => held ? Find(persons, holders, [.. where, .. keys]) : Missing;
            StatisticValue Certificates(params (string, object)[] keys) => held ? Find(certificates, issued, [.. where, .. keys]) : Missing;
            var (people, papers) = (Holders(), Certificates());
            var levels = reference.Levels.Select(level =>
            {
                var (own, ownPapers) = (Holders(("highSkilled", level.HighSkilled), ("level", level.Rank)), Certificates(("level", level.Rank)));
                return new LevelShare(level, own, Share(own, people), ownPapers, Share(ownPapers, papers));
            });
            return new(of, holders.AsOf, holders.DataVersion, holders.Source, [.. levels], people, Holders(("highSkilled", true)), papers);
        }
        return Of(reference.Region(region), []) with { Below = [.. below.Select(of => Of(of, [("region", of.Code)]))] };
    }

    /// <summary>The row that tells apart these dimensions and no others. One that does not appear holds nobody: zero, which is not missing.</summary>
    private static StatisticValue Find(StatisticQuery query, StatisticAnswer answer, (string Dimension, object Value)[] keys)
    {
        var over = query.Dimensions.Except(keys.Select(key => key.Dimension)).ToList();
        var values = query.Dimensions.Select(dimension => keys.FirstOrDefault(key => key.Dimension == dimension).Value).ToList();
        return answer.Rows.FirstOrDefault(row => row.Over.SequenceEqual(over) && row.Keys.SequenceEqual(values)) is { } found ? found.Values[0] : Zero;
    }

    private static StatisticValue Share(StatisticValue part, StatisticValue whole) => (part.Status, whole.Status, whole.Value) switch
    {
        (ValueStatus.SUPPRESSED, _, _) or (_, ValueStatus.SUPPRESSED, _) => new(null, ValueStatus.SUPPRESSED),
        (_, _, null or 0) => Missing,
        _ => new(part.Value / whole.Value, part.Status),
    };
}
