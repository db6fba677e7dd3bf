namespace SkillGraph.Statistics;

/// <summary>Copies all rows of a table.</summary>
internal sealed class TableCopy(ReplicaTable table, SourceSnapshot source, RefreshTarget target)
{
    public void Run()
    {
        ReplicaLayout.MakeTable(target.Connection, table);
        var rows = source.Read($"SELECT count(*) {table.Standing()}", reader => reader.Read() ? reader.GetInt64(0) : 0);
        source.Read($"SELECT {table.ColumnList()} {table.Standing()}", reader =>
        {
            using var appender = target.Connection.CreateAppender(table.Name);
            return RowCopier.Copy(reader, appender, table.Columns.Select(column => column.Type), done => target.Report(table.Name, done, rows), target.Cancellation);
        });
    }
}
