namespace SkillGraph.Access;

/// <summary>What a key is to be made for.</summary>
/// <param name="Name">Who will hold it.</param>
/// <param name="Role">What its holder is.</param>
public sealed record KeyGrant(string Name, Role Role)
{
    /// <summary>Privileges that a portal is granted, of <see cref="Roles.Scopes"/>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The region that the holder is confined to; the province or null for the whole hub.</summary>
    public string? RegionCode { get; init; }

    /// <summary>When it stops working, UTC; null for never.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>Operations in a minute; null for what the server allows everyone.</summary>
    public int? Quota { get; init; }
}
