namespace SkillGraph.DataQuality;

/// <summary>How far a run is.</summary>
/// <param name="Kind">Kind that it looks for; null before the first and after the last.</param>
/// <param name="Done">Kinds done.</param>
/// <param name="Of">Kinds in all.</param>
public sealed record DataQualityProgress(FindingKind? Kind, int Done, int Of);
