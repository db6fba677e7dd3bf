using System.Collections.Concurrent;
using System.Threading.Channels;
using DuckDB.NET.Data;

namespace SkillGraph.Statistics;

/// <summary>
/// The replica at one data version: a few connections whose transactions all see it, whatever is refreshed meanwhile, and the answers given so far.
/// It is closed when its last user has let go of it.
/// </summary>
internal sealed class ReplicaSnapshot
{
    private readonly Channel<DuckDBConnection> _idle = Channel.CreateUnbounded<DuckDBConnection>();
    private readonly DuckDBConnection[] _connections;
    private readonly ConcurrentDictionary<DateOnly, Lazy<Task<DateOnly>>> _latestDays = new();
    private readonly AnswerCache _answers;
    private readonly ReplicaFile _file;
    private int _users = 1;

    public ReplicaSnapshot(ReplicaFile file, ReplicaOptions options)
    {
        _answers = new AnswerCache(options.CachedRows);
        _file = file;
        _file.Take();
        _connections = [.. Enumerable.Range(0, options.Readers).Select(_ => file.Connect())];
        foreach (var connection in _connections)
        {
            State = Begin(connection);
            _idle.Writer.TryWrite(connection);
        }
    }

    public ReplicaState State { get; } = ReplicaState.Empty;

    /// <summary>Whether it could be taken: false when it is closed already.</summary>
    public bool TryTake()
    {
        for (var users = _users; users > 0; users = _users)
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users)
                return true;
        return false;
    }

    public void LetGo()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        foreach (var connection in _connections)
            connection.Dispose();
        _file.LetGo();
    }

    /// <summary>The latest day, not after today, on which anything happened; today when nothing ever did.</summary>
    public Task<DateOnly> LatestDayAsync(string sql, DateOnly today) =>
        _latestDays.GetOrAdd(today, _ => new(() => ReadAsync(connection =>
        {
            using var command = connection.Command(sql, ("today", today));
            return command.ExecuteScalar() as DateOnly? ?? today;
        }))).Value;

    /// <summary>The rows of a statement, remembered while the snapshot lives.</summary>
    public Task<AnswerRows> AnswerAsync(Statement statement, QuestionPlan plan) =>
        _answers.GetOrAddAsync(statement.Identity(), () => ReadAsync(connection => AnswerReader.Read(connection, statement, plan)));

    /// <summary>Runs work on one of the connections, on another thread, when one is free. The snapshot stays open for it even if the asker leaves.</summary>
    private async Task<T> ReadAsync<T>(Func<DuckDBConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(!TryTake(), this);
        var connection = await _idle.Reader.ReadAsync();
        try
        {
            return await Task.Run(() => work(connection));
        }
        catch (DuckDBException error)
        {
            Renew(connection);
            throw new StatisticsException("STATISTICS_FAILED", "The question could not be worked out, perhaps for want of memory; a narrower one may be.", error);
        }
        finally
        {
            _idle.Writer.TryWrite(connection);
            LetGo();
        }
    }

    /// <summary>Begins a transaction that sees the file's present state, as it is at its first read.</summary>
    private static ReplicaState Begin(DuckDBConnection connection)
    {
        connection.Execute("BEGIN TRANSACTION");
        return ReplicaLayout.ReadState(connection);
    }

    /// <summary>An error ends a transaction, and the next one may see a newer state: an error to whoever is still here is then better than a mixture.</summary>
    private void Renew(DuckDBConnection connection)
    {
        connection.Execute("ROLLBACK");
        if (Begin(connection) != State)
            connection.Dispose();
    }
}
