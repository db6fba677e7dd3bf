using System.Data.Common;

namespace SkillGraph.Statistics;

/// <summary>
/// A copy of narrow facts in the process's own DuckDB file, made for statistics. Any number of sessions read it while it is refreshed; each sees one
/// state throughout.
/// </summary>
public sealed class Replica : IDisposable
{
    private readonly ReplicaSchema _schema;
    private readonly ReplicaOptions _options;
    private readonly HeldSlot _slot;
    private readonly SemaphoreSlim _refreshing = new(1);
    private volatile ReplicaSnapshot _current;
    private TaskCompletionSource _advanced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Opens a file in the folder that no other process uses. It is damaged, or of another schema: it is made anew, empty.</summary>
    /// <exception cref="StatisticsException"><c>REPLICA_FOLDER</c>: the folder cannot be used.</exception>
    public Replica(ReplicaSchema schema, ReplicaOptions options) : this(schema, options, HeldSlot.Take(schema, options))
    {
    }

    private Replica(ReplicaSchema schema, ReplicaOptions options, HeldSlot slot)
    {
        (_schema, _options, _slot) = (schema, options, slot);
        _current = new ReplicaSnapshot(slot.File, options);
        Note();
    }

    /// <summary>Opens a certain file of the folder; null when another process uses it.</summary>
    public static Replica? TryOpen(ReplicaSchema schema, ReplicaOptions options, int slot) =>
        HeldSlot.TryTake(schema, options, slot) is { } held ? new(schema, options, held) : null;

    /// <summary>Opens a copy of a file that another process uses, as it is now.</summary>
    /// <exception cref="StatisticsException"><c>REPLICA_BUSY</c>: it is written all the time.</exception>
    public static Replica CopyOf(ReplicaSchema schema, ReplicaOptions options, int slot) => new(schema, options, HeldSlot.TakeCopy(schema, options, slot));

    /// <summary>What the replica shows now.</summary>
    public ReplicaState State => _current.State;

    /// <summary>Copies what changed in the record store since the last refresh, or everything when that is needed. Readers see all of it at once, at the end.</summary>
    /// <param name="source">A connection to the record store, SQLite or PostgreSQL, without a transaction; opened when closed.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops the copying and leaves everything as it was.</param>
    /// <returns>What the replica shows now.</returns>
    public Task<ReplicaState> RefreshAsync(DbConnection source, IProgress<ReplicaProgress>? progress = null, CancellationToken cancellation = default) =>
        WriteAsync(source, progress, refresh => refresh.Run(), cancellation);

    /// <summary>Refreshes, and compares every row with the record store at the state that the replica then shows, and every summary with the facts.</summary>
    /// <param name="source">As for <see cref="RefreshAsync"/>.</param>
    /// <param name="found">Called for each difference.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops.</param>
    public Task<ReplicaState> VerifyAsync(
        DbConnection source, Action<ReplicaDifference> found, IProgress<ReplicaProgress>? progress = null, CancellationToken cancellation = default) =>
        WriteAsync(source, progress, refresh =>
        {
            var state = refresh.Run();
            refresh.Verify(found);
            return state;
        }, cancellation);

    /// <summary>Begins to read; what is read belongs to one state of the record store. Dispose the session at the end of the request.</summary>
    /// <param name="minDataVersion">The oldest data version that will do; null for any.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="StatisticsException"><c>REPLICA_BEHIND</c>: the version did not arrive in time; <c>REPLICA_EMPTY</c>: nothing was ever copied.</exception>
    public async Task<ReplicaSession> ReadAsync(long? minDataVersion = null, CancellationToken cancellation = default)
    {
        if (minDataVersion is { } version)
            await WaitForAsync(version, cancellation);
        ReplicaSnapshot snapshot;
        do
            snapshot = _current;
        while (!snapshot.TryTake());
        if (snapshot.State != ReplicaState.Empty)
            return new ReplicaSession(snapshot, _schema.LatestDaySql, _options.Today());
        snapshot.LetGo();
        throw new StatisticsException("REPLICA_EMPTY", "Statistics are not ready: the replica is being built.");
    }

    /// <summary>Lets go of the file, for another process to take. Sessions have to be disposed before.</summary>
    public void Dispose()
    {
        _current.LetGo();
        _slot.Dispose();
        _refreshing.Dispose();
    }

    private async Task<ReplicaState> WriteAsync(
        DbConnection source, IProgress<ReplicaProgress>? progress, Func<ReplicaRefresh, ReplicaState> work, CancellationToken cancellation)
    {
        await _refreshing.WaitAsync(cancellation);
        try
        {
            var before = State;
            var noted = new NotedProgress(progress, Note);
            var state = await Task.Run(() => ReplicaRefresh.Do(_schema, _slot, source, noted, work, cancellation), cancellation);
            if (state != before)
                Show(new ReplicaSnapshot(_slot.File, _options));
            return state;
        }
        finally
        {
            Note();
            _refreshing.Release();
        }
    }

    private void Note(ReplicaProgress? progress = null) =>
        new ReplicaNote(Environment.ProcessId, State, DateTime.UtcNow, progress).Write(_options.Folder, _slot.Number);

    private void Show(ReplicaSnapshot next)
    {
        var before = _current;
        _current = next;
        Interlocked.Exchange(ref _advanced, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        before.LetGo();
        _slot.File.TryCheckpoint();
    }

    private async Task WaitForAsync(long version, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_options.Patience);
        try
        {
            for (var advanced = _advanced.Task; State.DataVersion < version; advanced = _advanced.Task)
                await advanced.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new StatisticsException(
                "REPLICA_BEHIND", $"Statistics show data version {State.DataVersion}; version {version} was asked for and did not arrive within {_options.Patience.TotalSeconds:0.#} s.");
        }
    }
}
