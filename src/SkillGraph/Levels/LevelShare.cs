using SkillGraph.Statistics;

namespace SkillGraph.Levels;

/// <summary>One level of a <see cref="LevelDistribution"/>.</summary>
/// <param name="Level">The level.</param>
/// <param name="Holders">Persons whose highest level it is (持证人数), persons (人).</param>
/// <param name="HoldersShare">Their share of all holders, 0 to 1, from the published values.</param>
/// <param name="Certificates">Certificates of the level (证书), person-times (人次).</param>
/// <param name="CertificatesShare">Their share of all certificates, 0 to 1, from the published values.</param>
public sealed record LevelShare(
    Level Level, StatisticValue Holders, StatisticValue HoldersShare, StatisticValue Certificates, StatisticValue CertificatesShare);
