namespace SkillGraph.Statistics;

/// <summary>The rows of a table that are other than the replica has them.</summary>
internal sealed class TableChanges(ReplicaTable table, RefreshTarget target)
{
    private readonly string _incoming = $"temp.{$"incoming_{table.Name}".Quoted()}";
    private readonly string _present = $"temp.{$"present_{table.Name}".Quoted()}";
    private readonly string _key = table.Key.Quoted();

    public string Name => table.Name;

    /// <summary>The rows that differ, as they are in the replica and as they will be.</summary>
    public string Rows { get; } = $"temp.{$"changed_{table.Name}".Quoted()}";

    /// <summary>Whether any of the rows that come are in the replica already.</summary>
    public bool ReplacesAny { get; private set; }

    public bool Any => target.Count(Rows) > 0;

    /// <summary>Finds them: a row may have been written again without a change of what is copied of it.</summary>
    public void Read(SourceSnapshot source, long mine)
    {
        target.Execute($"CREATE TEMP TABLE {$"incoming_{table.Name}".Quoted()} ({ReplicaLayout.Definition(table)}, gone INTEGER)");
        Receive(source, mine);
        var columns = table.ColumnList();
        target.Execute($"""
            CREATE TEMP TABLE {$"present_{table.Name}".Quoted()} AS
            SELECT {columns} FROM {table.Name.Quoted()} {(table.Small ? "" : $"WHERE {_key} IN (SELECT {_key} FROM {_incoming})")}
            """);
        ReplacesAny = target.Count(_present) > 0;
        target.Execute($"""
            CREATE TEMP TABLE {$"changed_{table.Name}".Quoted()} AS
            WITH coming AS (SELECT {columns} FROM {_incoming} WHERE gone = 0)
            {(ReplacesAny ? $"(FROM {_present} EXCEPT FROM coming) UNION ALL (FROM coming EXCEPT FROM {_present})" : "FROM coming")}
            """);
    }

    public void Write()
    {
        target.Execute($"DELETE FROM {table.Name.Quoted()} WHERE {_key} IN (SELECT {_key} FROM {Rows})");
        target.Execute($"INSERT INTO {table.Name.Quoted()} SELECT {table.ColumnList()} FROM {_incoming} WHERE gone = 0 AND {_key} IN (SELECT {_key} FROM {Rows})");
    }

    private void Receive(SourceSnapshot source, long mine) => source.Read(
        table.Small
            ? $"SELECT {table.ColumnList()}, 0 AS gone FROM ({table.Select}) AS r"
            : $"SELECT {table.ColumnList()}, CASE WHEN deleted_in_version IS NULL THEN 0 ELSE 1 END AS gone FROM ({table.Select}) AS r WHERE data_version > @mine",
        reader =>
        {
            using var appender = target.Connection.CreateAppender("temp", "main", $"incoming_{table.Name}");
            return RowCopier.Copy(reader, appender, [.. table.Columns.Select(column => column.Type), DataType.Integer], _ => { }, target.Cancellation);
        },
        table.Small ? null : mine);
}
