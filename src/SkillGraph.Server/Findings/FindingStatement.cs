using SkillGraph.DataQuality;

namespace SkillGraph.Server.Findings;

/// <summary>What somebody says of a finding.</summary>
/// <param name="State">What it is.</param>
/// <param name="Note">Why.</param>
internal sealed record FindingStatement(FindingState? State, string? Note);
