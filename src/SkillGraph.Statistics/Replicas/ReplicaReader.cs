using System.Data;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace SkillGraph.Statistics;

/// <summary>
/// A connection by which one state of a replica is read. Statements that come again are neither parsed nor planned again, which for a question to a summary
/// is a third of the work; the driver's own commands prepare nothing.
/// </summary>
internal sealed class ReplicaReader(DuckDBConnection connection) : IDisposable
{
    private const int Kept = 200;
    private readonly Dictionary<string, Prepared> _statements = [];

    /// <summary>Begins a transaction that sees the file's present state.</summary>
    /// <returns>That state.</returns>
    public ReplicaState Begin()
    {
        connection.Execute("BEGIN TRANSACTION");
        return ReplicaLayout.ReadState(connection);
    }

    public void End() => connection.Execute("ROLLBACK");

    /// <summary>Runs a statement. Equal statements have parameters of equal names.</summary>
    public DuckDBDataReader Read(string sql, IReadOnlyList<(string Name, object Value)> parameters)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            if (_statements.Count == Kept)
                Forget();
            statement = _statements[sql] = Prepare(sql, parameters);
        }
        for (var i = 0; i < parameters.Count; i++)
            if (statement.Indexes[i] is > 0 and var index && !Bind(statement.Handle, index, parameters[i].Value))
                // Lists are left to the driver.
                return connection.Command(sql, parameters).ExecuteReader();
        return NativeMethods.PreparedStatements.DuckDBExecutePrepared(statement.Handle, out var result).IsSuccess()
            ? Reader(connection.CreateCommand(), [result], CommandBehavior.Default)
            : throw new ReplicaReadException(NativeMethods.Query.DuckDBResultError(ref result));
    }

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private Prepared Prepare(string sql, IReadOnlyList<(string Name, object Value)> parameters)
    {
        if (!NativeMethods.PreparedStatements.DuckDBPrepare(connection.NativeConnection, sql, out var handle).IsSuccess())
            throw new ReplicaReadException(NativeMethods.PreparedStatements.DuckDBPrepareError(handle));
        return new(handle, [.. parameters.Select(parameter =>
            NativeMethods.PreparedStatements.DuckDBBindParameterIndex(handle, out var index, parameter.Name).IsSuccess() ? index : 0)]);
    }

    private static bool Bind(DuckDBPreparedStatement statement, int index, object value) => value switch
    {
        string text => NativeMethods.PreparedStatements.DuckDBBindVarchar(statement, index, text),
        int number => NativeMethods.PreparedStatements.DuckDBBindInt32(statement, index, number),
        long number => NativeMethods.PreparedStatements.DuckDBBindInt64(statement, index, number),
        double number => NativeMethods.PreparedStatements.DuckDBBindDouble(statement, index, number),
        bool truth => NativeMethods.PreparedStatements.DuckDBBindBoolean(statement, index, truth),
        DateOnly day => NativeMethods.PreparedStatements.DuckDBBindDate(statement, index, new() { Days = day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber }),
        _ => DuckDBState.Error,
    } == DuckDBState.Success;

    private void Forget()
    {
        foreach (var statement in _statements.Values)
            statement.Handle.Dispose();
        _statements.Clear();
    }

    // The driver reads results; only its own commands make readers of them.
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern DuckDBDataReader Reader(DuckDBCommand command, IEnumerable<DuckDBResult> results, CommandBehavior behavior);

    /// <param name="Handle">The statement.</param>
    /// <param name="Indexes">For each parameter its place in the statement; 0 for one that it does not use.</param>
    private sealed record Prepared(DuckDBPreparedStatement Handle, int[] Indexes);
}
