namespace SkillGraph.DataQuality;

/// <summary>Findings, counted.</summary>
/// <param name="CheckedVersion">Data version up to which records were last looked at; null before the first time.</param>
/// <param name="CheckedAt">When; null before the first time.</param>
/// <param name="Groups">The counts.</param>
internal sealed record DataQualitySummary(long? CheckedVersion, DateTime? CheckedAt, IReadOnlyList<FindingGroup> Groups);
