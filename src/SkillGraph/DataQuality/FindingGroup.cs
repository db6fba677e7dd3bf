namespace SkillGraph.DataQuality;

/// <summary>Findings of one kind, state and region.</summary>
internal sealed record FindingGroup(FindingKind Kind, FindingState State, string RegionCode, string RegionName, long Open, long Closed, long Certificates);
