namespace SkillGraph.Statistics;

/// <summary>A table that is copied from the record store.</summary>
/// <param name="Name">Its name in the replica.</param>
/// <param name="Key">The column that names a row: a later version of a row replaces the earlier one.</param>
/// <param name="Columns">What is copied, the key among them.</param>
/// <param name="Select">
/// SQL on the record store, understood by SQLite and PostgreSQL alike, that yields the columns and, unless the table is small, <c>data_version</c> (of the
/// row's last change, its withdrawal included; indexed) and <c>deleted_in_version</c> (null while the row counts).
/// </param>
public sealed record ReplicaTable(string Name, string Key, IReadOnlyList<ReplicaColumn> Columns, string Select)
{
    /// <summary>Whether its rows carry no version, so that every refresh reads all of them.</summary>
    public bool Small { get; init; }
}
