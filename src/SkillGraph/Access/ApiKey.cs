namespace SkillGraph.Access;

/// <summary>A key that a program or person calls the hub with. Only its hash is kept.</summary>
public sealed class ApiKey
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>Who holds it, such as <c>demo-analyst</c>. A rotated key and its successor share the name.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the key, 32 bytes, unique. A key is 256 random bits, so a plain hash cannot be searched.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>What its holder is.</summary>
    public Role Role { get; set; }

    /// <summary>Privileges that a portal was granted, separated by spaces; empty for none.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>Code of the region that the holder is confined to; the province or null for the whole hub.</summary>
    public string? RegionCode { get; set; }

    /// <summary>Operations that the holder may ask in a minute; null for what the server allows everyone.</summary>
    public int? Quota { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it stops working, UTC; null for never.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>When it was revoked, UTC; null while it was not.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>What it was made for.</summary>
    public KeyGrant Grant() => new(Name, Role)
    {
        Scopes = Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        RegionCode = RegionCode,
        ExpiresAt = ExpiresAt,
        Quota = Quota,
    };

    /// <summary>Whether it works at a moment, UTC.</summary>
    public bool WorksAt(DateTime now) => RevokedAt is null && !(ExpiresAt <= now);
}
