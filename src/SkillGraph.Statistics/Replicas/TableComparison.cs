using System.Data.Common;
using System.Globalization;

namespace SkillGraph.Statistics;

/// <summary>Reads a table of the replica and of the record store side by side, both by key, and names what differs.</summary>
internal sealed class TableComparison(ReplicaTable table, SourceSnapshot source, RefreshTarget target, Action<ReplicaDifference> found)
{
    private const int RowsAtOnce = 0x4000;
    private readonly int _key = table.Columns.Select(column => column.Name).ToList().IndexOf(table.Key);
    private long _compared;

    public void Run()
    {
        var rows = target.Count(table.Name.Quoted());
        using var command = target.Connection.Command($"SELECT {table.ColumnList()} FROM {table.Name.Quoted()} ORDER BY {table.Key.Quoted()}");
        command.UseStreamingMode = true;
        using var here = command.ExecuteReader();
        source.Read($"SELECT {table.ColumnList()} {table.Standing()} ORDER BY {table.Key.Quoted()}", there =>
        {
            var (mine, theirs) = (here.Read(), there.Read());
            while (mine || theirs)
            {
                if (_compared++ % RowsAtOnce == 0)
                {
                    target.Cancellation.ThrowIfCancellationRequested();
                    target.Report(table.Name, Math.Min(_compared, rows), rows);
                }
                var order = !mine ? 1 : !theirs ? -1 : Order(here, there);
                if (order < 0)
                    found(new(DifferenceKind.Surplus, table.Name, Text(here, _key)));
                else if (order > 0)
                    found(new(DifferenceKind.Missing, table.Name, Text(there, _key)));
                else
                    Compare(here, there);
                mine = order <= 0 ? here.Read() : mine;
                theirs = order >= 0 ? there.Read() : theirs;
            }
            return _compared;
        });
    }

    private int Order(DbDataReader here, DbDataReader there) => table.Columns[_key].Type switch
    {
        DataType.Text => string.CompareOrdinal(here.GetString(_key), there.GetString(_key)),
        DataType.Integer => here.GetInt32(_key).CompareTo(there.GetInt32(_key)),
        _ => here.GetInt64(_key).CompareTo(there.GetInt64(_key)),
    };

    private void Compare(DbDataReader here, DbDataReader there)
    {
        for (var column = 0; column < table.Columns.Count; column++)
            if (!Same(here, there, column))
                found(new(DifferenceKind.Changed, table.Name, Text(here, _key), table.Columns[column].Name, Text(here, column), Text(there, column)));
    }

    private bool Same(DbDataReader here, DbDataReader there, int column) => here.IsDBNull(column) || there.IsDBNull(column)
        ? here.IsDBNull(column) == there.IsDBNull(column)
        : table.Columns[column].Type switch
        {
            DataType.Text => here.GetString(column) == there.GetString(column),
            DataType.Integer => here.GetInt32(column) == there.GetInt32(column),
            DataType.BigInt => here.GetInt64(column) == there.GetInt64(column),
            DataType.Number => here.GetDouble(column).Equals(there.GetDouble(column)),
            DataType.Date => here.GetFieldValue<DateOnly>(column) == there.GetFieldValue<DateOnly>(column),
            _ => here.GetBoolean(column) == there.GetBoolean(column),
        };

    private string Text(DbDataReader reader, int column) => reader.IsDBNull(column)
        ? "NULL"
        : table.Columns[column].Type == DataType.Date
            ? reader.GetFieldValue<DateOnly>(column).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!;
}
