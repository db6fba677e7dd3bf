namespace SkillGraph.Access;

/// <summary>One reading of personal data in clear (个人信息明文读取). Entries are only ever appended, and each seals the one before it.</summary>
public sealed class AuditEntry
{
    /// <summary>Its place, from 1 without gaps.</summary>
    public long Sequence { get; set; }

    /// <summary>When, UTC, to the millisecond.</summary>
    public DateTime At { get; set; }

    /// <summary>Who read.</summary>
    public required string Caller { get; set; }

    /// <summary>Why, in the reader's words.</summary>
    public required string Purpose { get; set; }

    /// <summary>What: a field such as <c>Worker.name</c>.</summary>
    public required string Field { get; set; }

    /// <summary>Whose: keys of the workers, each between spaces.</summary>
    public required string Workers { get; set; }

    /// <summary>Seal of this entry and, through the one before it, of all earlier ones, 32 bytes.</summary>
    public required byte[] Seal { get; set; }
}
