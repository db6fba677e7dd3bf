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
    private static readonly ReplicaSchema Schema = new(
        "SELECT data_version, replica_epoch FROM hub_state",
        ReplicaTables.All,
        [CertificateStatistics.Days, WorkerStatistics.LevelChanges, EmployerStatistics.StaffSteps, EmployerStatistics.StaffCertifiedChanges],
        """
        SELECT max(day) FROM (
            SELECT max(issued_on) AS day FROM certificates WHERE issued_on <= $today
            UNION ALL SELECT max(ended_on) FROM certificates WHERE ended_on <= $today)
        """);

    private readonly Lazy<Replica> _replica = new(() =>
    {
        Directory.CreateDirectory(settings.DataFolder);
        return new(Schema, new(settings.ReplicaFolder) { Today = () => ChinaTime.Today(clock) });
    });

    /// <summary>What the replica shows now.</summary>
    public ReplicaState State => _replica.Value.State;

    /// <summary>Copies what changed in the record store since the last refresh.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        await _replica.Value.RefreshAsync(db.Database.GetDbConnection(), null, cancellation);
    }

    /// <summary>Begins to read; every answer of the session shows one state. Dispose it at the end of the request.</summary>
    /// <param name="minDataVersion">The oldest data version that will do; null for any.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="StatisticsException"><c>REPLICA_BEHIND</c> or <c>REPLICA_EMPTY</c>.</exception>
    public Task<ReplicaSession> ReadAsync(long? minDataVersion = null, CancellationToken cancellation = default) =>
        _replica.Value.ReadAsync(minDataVersion, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_replica.IsValueCreated)
            _replica.Value.Dispose();
    }
}
