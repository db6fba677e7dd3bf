namespace SkillGraph;

/// <summary>A row that an import writes. It is stamped with the version that last changed it, and marked rather than removed.</summary>
public abstract class Fact
{
    /// <summary>Identity within the hub; 64 bits.</summary>
    public long Id { get; set; }

    /// <summary>Data version (数据版本) of the transaction that last wrote this row; ask for greater ones to get what changed since.</summary>
    public long DataVersion { get; set; }

    /// <summary>Data version in which the row was withdrawn; null while it stands.</summary>
    public long? DeletedInVersion { get; set; }
}
