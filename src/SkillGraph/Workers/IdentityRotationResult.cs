namespace SkillGraph.Workers;

/// <summary>What a rotation did.</summary>
/// <param name="Changed">Identity numbers that were re-encrypted.</param>
/// <param name="Key">Number of the key that all are encrypted with now.</param>
/// <param name="Resumed">Whether it made no new key, and only finished what an earlier run had left.</param>
public sealed record IdentityRotationResult(long Changed, byte Key, bool Resumed);
