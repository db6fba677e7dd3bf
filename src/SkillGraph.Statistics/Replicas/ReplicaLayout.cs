using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>The tables of a replica file, and the one row that says what they show.</summary>
internal static class ReplicaLayout
{
    public static void Make(DuckDBConnection connection, ReplicaSchema schema)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var table in schema.Tables)
            MakeTable(connection, table);
        foreach (var summary in schema.Summaries)
            connection.Execute($"CREATE TABLE {summary.Name.Quoted()} AS {summary.Sql.Replace("{part}", "TRUE", StringComparison.Ordinal)}");
        connection.Execute("CREATE TABLE replica_state (data_version BIGINT, replica_epoch BIGINT, schema_hash VARCHAR)");
        connection.Execute("INSERT INTO replica_state VALUES (-1, -1, $hash)", ("hash", schema.Hash()));
        transaction.Commit();
    }

    /// <summary>An empty table in place of whatever there was.</summary>
    public static void MakeTable(DuckDBConnection connection, ReplicaTable table) =>
        connection.Execute($"CREATE OR REPLACE TABLE {table.Name.Quoted()} ({Definition(table)})");

    public static string Definition(ReplicaTable table) =>
        string.Join(", ", table.Columns.Select(column => $"{column.Name.Quoted()} {column.Type.Sql()}"));

    public static string ColumnList(this ReplicaTable table) => string.Join(", ", table.Columns.Select(column => column.Name.Quoted()));

    /// <summary>On the record store: FROM and the rows that count.</summary>
    public static string Standing(this ReplicaTable table) => $"FROM ({table.Select}) AS r {(table.Small ? "" : "WHERE deleted_in_version IS NULL")}";

    public static ReplicaState ReadState(ReplicaFile file)
    {
        using var connection = file.Connect();
        return ReadState(connection);
    }

    public static ReplicaState ReadState(DuckDBConnection connection)
    {
        using var command = connection.Command("SELECT data_version, replica_epoch FROM replica_state");
        using var reader = command.ExecuteReader();
        reader.Read();
        return new ReplicaState(reader.GetInt64(0), reader.GetInt64(1));
    }

    public static void WriteState(DuckDBConnection connection, ReplicaState state) =>
        connection.Execute(
            "UPDATE replica_state SET data_version = $version, replica_epoch = $epoch",
            ("version", state.DataVersion), ("epoch", state.Epoch));

    /// <summary>Whether the file is of this schema and every block can be read (DuckDB checks each block's checksum then).</summary>
    /// <exception cref="DuckDBException">The file is damaged.</exception>
    public static bool IsSound(DuckDBConnection connection, ReplicaSchema schema)
    {
        using var command = connection.Command("SELECT schema_hash FROM replica_state");
        if ((string?)command.ExecuteScalar() != schema.Hash())
            return false;
        foreach (var name in schema.Tables.Select(table => table.Name).Concat(schema.Summaries.Select(summary => summary.Name)))
            connection.Execute($"SELECT bit_xor(hash(t)) FROM {name.Quoted()} t");
        return true;
    }
}
