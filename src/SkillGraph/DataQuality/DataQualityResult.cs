namespace SkillGraph.DataQuality;

/// <summary>What a run did.</summary>
/// <param name="Everything">Whether all records were looked at (全量检查), and not only what changed.</param>
/// <param name="DataVersion">Data version up to which records were looked at.</param>
/// <param name="Changes">What it did with findings, by kind; kinds without change are left out.</param>
/// <param name="Open">Findings that are open now, by kind; kinds without any are left out.</param>
public sealed record DataQualityResult(
    bool Everything, long DataVersion, IReadOnlyDictionary<FindingKind, FindingChanges> Changes, IReadOnlyDictionary<FindingKind, long> Open);
