using System.Data;
using System.Data.Common;

namespace SkillGraph.Statistics;

/// <summary>One unchanging view of the record store, from the first read until disposed; it blocks no writer.</summary>
internal sealed class SourceSnapshot : IDisposable
{
    private readonly DbConnection _source;
    private readonly CancellationToken _cancellation;

    public SourceSnapshot(DbConnection source, CancellationToken cancellation = default)
    {
        (_source, _cancellation) = (source, cancellation);
        if (source.State != ConnectionState.Open)
            source.Open();
        // SQLite's driver would take the write lock at the start of a transaction of its own.
        Execute(source.GetType().Name == "SqliteConnection" ? "BEGIN DEFERRED" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    public ReplicaState ReadState(string sql) => Read(sql, reader =>
        reader.Read()
            ? new ReplicaState(reader.GetInt64(0), reader.GetInt64(1))
            : throw new StatisticsException("REPLICA_SOURCE", "The record store says no data version; expected one row."));

    /// <param name="sql">The rows to read; <c>@mine</c> in it is the version given.</param>
    /// <param name="read">What to do with them.</param>
    /// <param name="mine">The version that the replica holds.</param>
    public T Read<T>(string sql, Func<DbDataReader, T> read, long? mine = null)
    {
        using var command = _source.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        if (mine is { } version)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("mine", version);
            command.Parameters.Add(parameter);
        }
        using var interruption = _cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        return read(reader);
    }

    public void Dispose()
    {
        // A connection that broke has ended its transaction already.
        if (_source.State == ConnectionState.Open)
            Execute("ROLLBACK");
    }

    private void Execute(string sql)
    {
        using var command = _source.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
