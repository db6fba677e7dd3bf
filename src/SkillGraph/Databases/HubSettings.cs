using SkillGraph.Access;

namespace SkillGraph.Databases;

/// <summary>Where a hub keeps its data.</summary>
/// <param name="DataFolder">Folder of the embedded database, the statistics replica, the keys and the demo's files.</param>
/// <param name="PostgreSql">Connection string of a PostgreSQL record store; null for the embedded SQLite files in the data folder.</param>
public sealed record HubSettings(string DataFolder, string? PostgreSql = null)
{
    /// <summary>Secret keys of this hub, where they are given; null for those of <see cref="KeyFile"/>.</summary>
    public DataKeys? Keys { get; init; }

    /// <summary>What the statistics replica may use.</summary>
    public ReplicaSettings Replica { get; init; } = new();

    /// <summary>The embedded record store.</summary>
    public string SqliteFile => Path.Combine(DataFolder, "skillgraph.db");

    /// <summary>The embedded store of keys and audit.</summary>
    public string SqliteAccessFile => Path.Combine(DataFolder, "access.db");

    /// <summary>Files of the statistics replica, one per process.</summary>
    public string ReplicaFolder => Path.Combine(DataFolder, "replica");

    /// <summary>Secret keys that this hub made.</summary>
    public string KeyFile => Path.Combine(DataFolder, "keys", "data-keys.json");

    /// <summary>Keys that receipts of verifications are signed with.</summary>
    public string ReceiptKeyFile => Path.Combine(DataFolder, "keys", "receipt-keys.json");

    /// <summary>Files that the demo generates and imports.</summary>
    public string DemoFolder => Path.Combine(DataFolder, "demo");
}
