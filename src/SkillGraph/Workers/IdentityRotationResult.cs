namespace SkillGraph.Workers;

/// <summary>What a rotation did.</summary>
/// <param name="Changed">Identity numbers that were re-encrypted.</param>
/// <param name="Key">Number of the key that all are encrypted with now.</param>
/// <param name="Resumed">Whether it finished an earlier rotation instead of making a new key.</param>
public sealed record IdentityRotationResult(long Changed, byte Key, bool Resumed);
