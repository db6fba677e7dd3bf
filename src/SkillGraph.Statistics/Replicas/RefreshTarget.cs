using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>The connection by which a refresh writes. It is interrupted when the refresh is cancelled.</summary>
internal sealed class RefreshTarget : IDisposable
{
    private readonly IProgress<ReplicaProgress> _progress;
    private readonly CancellationTokenRegistration _interruption;

    public RefreshTarget(ReplicaFile file, IProgress<ReplicaProgress> progress, CancellationToken cancellation)
    {
        Connection = file.Connect();
        (_progress, Cancellation) = (progress, cancellation);
        _interruption = cancellation.Register(Connection.CreateCommand().Cancel);
    }

    public DuckDBConnection Connection { get; }

    public CancellationToken Cancellation { get; }

    public void Execute(string sql)
    {
        Cancellation.ThrowIfCancellationRequested();
        Connection.Execute(sql);
    }

    public long Count(string table)
    {
        using var command = Connection.Command($"SELECT count(*) FROM {table}");
        return (long)command.ExecuteScalar()!;
    }

    public void Report(string table, long done, long of) => _progress.Report(new(table, done, of));

    public void Dispose()
    {
        _interruption.Dispose();
        Connection.Dispose();
    }
}
