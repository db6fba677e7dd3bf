using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Certificates;
using SkillGraph.Employers;
using SkillGraph.Imports;
using SkillGraph.Statistics;
using SkillGraph.Workers;

namespace SkillGraph.Databases;

/// <summary>This process's statistics replica of the hub, opened when first needed.</summary>
public sealed class HubReplica(HubSettings settings, IDbContextFactory<SkillGraphDb> stores, TimeProvider clock) : IDisposable
{
    /// <summary>What replicas of a hub hold.</summary>
    internal static readonly ReplicaSchema Schema = new(
        "SELECT data_version, replica_epoch FROM hub_state",
        ReplicaTables.All,
        [
            CertificateStatistics.Days, CertificateStatistics.Totals, WorkerStatistics.LevelChanges, WorkerStatistics.LevelTotals,
            EmployerStatistics.StaffSteps, EmployerStatistics.StaffCertifiedChanges,
        ],
        """
        SELECT max(day) FROM (
            SELECT max(issued_on) AS day FROM certificates WHERE issued_on <= $today
            UNION ALL SELECT max(ended_on) FROM certificates WHERE ended_on <= $today)
        """);

    private readonly Lazy<Replica> _replica = new(() =>
    {
        Directory.CreateDirectory(settings.DataFolder);
        return new(Schema, Options(settings, clock));
    });

    private readonly Channel<bool> _requests = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>What the replica shows now.</summary>
    public ReplicaState State => _replica.Value.State;

    /// <summary>Copies what changed in the record store since the last refresh.</summary>
    public Task<ReplicaState> RefreshAsync(CancellationToken cancellation) => RefreshAsync(null, cancellation);

    /// <summary>Copies what changed in the record store since the last refresh.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it and leaves everything as it was.</param>
    public async Task<ReplicaState> RefreshAsync(IProgress<ReplicaProgress>? progress, CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        return await _replica.Value.RefreshAsync(db.Database.GetDbConnection(), progress, cancellation);
    }

    /// <summary>Has whoever keeps this process's replica up to date look at the record store at once.</summary>
    public void RequestRefresh() => _requests.Writer.TryWrite(true);

    /// <summary>Waits until a refresh is asked for, or a time has passed.</summary>
    public async Task RefreshRequestedAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(atMost);
        try
        {
            await _requests.Reader.ReadAsync(waiting.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
    }

    /// <summary>Begins to read; every answer of the session shows one state. Dispose it at the end of the request.</summary>
    /// <param name="minDataVersion">The oldest data version that will do; null for any.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="StatisticsException"><c>REPLICA_BEHIND</c> or <c>REPLICA_EMPTY</c>.</exception>
    public Task<ReplicaSession> ReadAsync(long? minDataVersion = null, CancellationToken cancellation = default)
    {
        if (minDataVersion > State.DataVersion)
            RequestRefresh();
        return _replica.Value.ReadAsync(minDataVersion, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_replica.IsValueCreated)
            _replica.Value.Dispose();
    }

    internal static ReplicaOptions Options(HubSettings settings, TimeProvider clock) => new(settings.ReplicaFolder)
    {
        MemoryMiB = settings.Replica.MemoryMiB,
        Threads = settings.Replica.Threads,
        Readers = settings.Replica.Readers,
        Today = () => ChinaTime.Today(clock),
    };
}
