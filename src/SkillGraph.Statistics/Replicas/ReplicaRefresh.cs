using System.Data.Common;
using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>Brings a replica file to the record store's present state in one transaction on each side.</summary>
internal sealed class ReplicaRefresh(ReplicaSchema schema, SourceSnapshot source, DuckDBConnection target, CancellationToken cancellation)
{
    /// <returns>The state that the file now shows.</returns>
    public static ReplicaState Run(ReplicaSchema schema, ReplicaFile file, DbConnection record, CancellationToken cancellation)
    {
        using var source = new SourceSnapshot(record);
        using var target = file.Connect();
        return new ReplicaRefresh(schema, source, target, cancellation).Run();
    }

    private ReplicaState Run()
    {
        var mine = ReplicaLayout.ReadState(target);
        var seen = source.ReadState(schema.StateSql);
        if (seen == mine)
            return mine;

        using var transaction = target.BeginTransaction();
        // A lower version means another record store, or one restored from a backup.
        var anew = mine == ReplicaState.Empty || seen.Epoch != mine.Epoch || seen.DataVersion < mine.DataVersion;
        long copied = 0;
        foreach (var table in schema.Tables)
            copied += anew ? CopyAll(table) : CopyChanges(table, mine.DataVersion);
        if (anew || copied > 0)
            ReplicaLayout.DeriveSummaries(target, schema);
        ReplicaLayout.WriteState(target, seen);
        transaction.Commit();
        return seen;
    }

    private long CopyAll(ReplicaTable table)
    {
        ReplicaLayout.MakeTable(target, table);
        return source.Read(
            $"SELECT {Columns(table)} FROM ({table.Select}) AS r WHERE deleted_in_version IS NULL",
            rows =>
            {
                using var appender = target.CreateAppender(table.Name);
                return RowCopier.Copy(rows, appender, table.Columns.Select(column => column.Type), cancellation);
            });
    }

    private long CopyChanges(ReplicaTable table, long mine)
    {
        target.Execute($"CREATE TEMP TABLE incoming ({ReplicaLayout.Definition(table)}, gone INTEGER)");
        var copied = Receive(table, mine);
        var (name, key) = (table.Name.Quoted(), table.Key.Quoted());
        if (copied > 0)
        {
            target.Execute($"DELETE FROM {name} WHERE {key} IN (SELECT {key} FROM temp.incoming)");
            target.Execute($"INSERT INTO {name} SELECT {Columns(table)} FROM temp.incoming WHERE gone = 0");
        }
        target.Execute("DROP TABLE temp.incoming");
        return copied;
    }

    private long Receive(ReplicaTable table, long mine) => source.Read(
        $"""
        SELECT {Columns(table)}, CASE WHEN deleted_in_version IS NULL THEN 0 ELSE 1 END AS gone FROM ({table.Select}) AS r
        WHERE data_version > @mine
        """,
        rows =>
        {
            using var appender = target.CreateAppender("temp", "main", "incoming");
            return RowCopier.Copy(rows, appender, [.. table.Columns.Select(column => column.Type), DataType.Integer], cancellation);
        },
        mine);

    private static string Columns(ReplicaTable table) => string.Join(", ", table.Columns.Select(column => column.Name.Quoted()));
}
