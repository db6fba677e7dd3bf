using System.Data.Common;
using DuckDB.NET.Data;
using DuckDBDateOnly = DuckDB.NET.Native.DuckDBDateOnly;

namespace SkillGraph.Statistics;

/// <summary>Streams rows of the record store into a DuckDB appender, column by column, without an object per row.</summary>
internal static class RowCopier
{
    private delegate void Cell(DbDataReader from, int column, IDuckDBAppenderRow to);

    private const int RowsAtOnce = 0x4000;

    /// <returns>The number of rows.</returns>
    public static long Copy(DbDataReader from, DuckDBAppender to, IEnumerable<DataType> types, Action<long> report, CancellationToken cancellation)
    {
        Cell[] cells = [.. types.Select(CellOf)];
        long rows = 0;
        while (from.Read())
        {
            if (rows++ % RowsAtOnce == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                report(rows - 1);
            }
            var row = to.CreateRow();
            for (var column = 0; column < cells.Length; column++)
                if (from.IsDBNull(column))
                    row.AppendNullValue();
                else
                    cells[column](from, column, row);
            row.EndRow();
        }
        return rows;
    }

    private static Cell CellOf(DataType type) => type switch
    {
        DataType.Text => (from, column, to) => to.AppendValue(from.GetString(column)),
        DataType.Integer => (from, column, to) => to.AppendValue(from.GetInt32(column)),
        DataType.BigInt => (from, column, to) => to.AppendValue(from.GetInt64(column)),
        DataType.Number => (from, column, to) => to.AppendValue(from.GetDouble(column)),
        DataType.Date => (from, column, to) => to.AppendValue((DuckDBDateOnly)from.GetFieldValue<DateOnly>(column)),
        _ => (from, column, to) => to.AppendValue(from.GetBoolean(column)),
    };
}
