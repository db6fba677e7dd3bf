namespace SkillGraph.Access;

/// <summary>What a key is to be made for.</summary>
/// <param name="Name">Who will hold it.</param>
/// <param name="Role">What its holder is.</param>
/// <param name="RegionCode">The region that the holder is confined to; the province or null for the whole hub.</param>
/// <param name="ExpiresAt">When it stops working, UTC; null for never.</param>
/// <param name="Quota">Operations in a minute; null for what the server allows everyone.</param>
public sealed record KeyGrant(string Name, Role Role, string? RegionCode = null, DateTime? ExpiresAt = null, int? Quota = null);
