namespace SkillGraph.Access;

/// <summary>A key that a program or person calls the hub with. Only its hash is kept.</summary>
public sealed class ApiKey
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>Who holds it, such as <c>demo-analyst</c>.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the key, 32 bytes, unique. A key is 256 random bits, so a plain hash cannot be searched.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>Privileges, separated by spaces; see <see cref="Privilege"/>.</summary>
    public required string Privileges { get; set; }

    /// <summary>Code of the region that the holder is confined to; null for the whole hub.</summary>
    public string? RegionCode { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it stops working, UTC; null for never.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>When it was revoked, UTC; null while it works.</summary>
    public DateTime? RevokedAt { get; set; }
}
