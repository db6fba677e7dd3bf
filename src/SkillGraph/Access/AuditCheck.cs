namespace SkillGraph.Access;

/// <summary>What a check of the audit found.</summary>
/// <param name="Last">The last entry whose seal holds; null when there is none.</param>
/// <param name="BrokenAt">Place of the first entry that was changed or is missing; null when all seals hold. Missing last entries leave no gap: compare
/// <paramref name="Last"/> with what an earlier check showed.</param>
public sealed record AuditCheck(AuditEntry? Last, long? BrokenAt);
