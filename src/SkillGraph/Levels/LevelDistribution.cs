using SkillGraph.Regions;
using SkillGraph.Statistics;

namespace SkillGraph.Levels;

/// <summary>How a region's people and certificates spread over the eight levels (等级分布) as of a day.</summary>
/// <param name="Region">The region: of work for persons, of issue for certificates.</param>
/// <param name="AsOf">The day.</param>
/// <param name="DataVersion">The state of the record store that it shows.</param>
/// <param name="Source">Whether it was read from a summary or the facts.</param>
/// <param name="Levels">The eight levels, by rank.</param>
/// <param name="Holders">All persons who hold a level (持证人数).</param>
/// <param name="HighSkilled">Those of them at senior worker (高级工) or above.</param>
/// <param name="Certificates">All certificates with a level (证书), person-times (人次).</param>
public sealed record LevelDistribution(
    Region Region,
    DateOnly AsOf,
    long DataVersion,
    AnswerSource Source,
    IReadOnlyList<LevelShare> Levels,
    StatisticValue Holders,
    StatisticValue HighSkilled,
    StatisticValue Certificates)
{
    /// <summary>The same for each region directly below (下级行政区划), when that was asked for.</summary>
    public IReadOnlyList<LevelDistribution> Below { get; init; } = [];
}
