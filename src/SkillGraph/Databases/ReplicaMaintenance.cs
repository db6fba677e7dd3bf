using Microsoft.EntityFrameworkCore;
using SkillGraph.Statistics;

namespace SkillGraph.Databases;

/// <summary>What a person may want of the hub's replica files: those of other processes as well.</summary>
public sealed class ReplicaMaintenance(HubSettings settings, IDbContextFactory<SkillGraphDb> stores, TimeProvider clock)
{
    /// <summary>The files.</summary>
    public IReadOnlyList<ReplicaSlot> Slots => ReplicaFolder.List(settings.ReplicaFolder);

    /// <summary>The state of the record store, which replicas follow.</summary>
    public async Task<ReplicaState> StateAsync(CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var state = await db.HubStates.AsNoTracking().SingleAsync(cancellation);
        return new(state.DataVersion, state.ReplicaEpoch);
    }

    /// <summary>Brings a file up to date and compares it with the record store and with itself. Of a file that is in use, a copy is taken.</summary>
    /// <param name="slot">The file.</param>
    /// <param name="found">Called for each difference.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<ReplicaState> VerifyAsync(
        ReplicaSlot slot, Action<ReplicaDifference> found, IProgress<ReplicaProgress>? progress, CancellationToken cancellation)
    {
        var options = HubReplica.Options(settings, clock);
        using var replica = Replica.TryOpen(HubReplica.Schema, options, slot.Number) ?? Replica.CopyOf(HubReplica.Schema, options, slot.Number);
        await using var db = await stores.CreateDbContextAsync(cancellation);
        return await replica.VerifyAsync(db.Database.GetDbConnection(), found, progress, cancellation);
    }

    /// <summary>Makes every replica outdated, wherever it is; each process builds its own anew when it next looks at the record store.</summary>
    public async Task<ReplicaState> RaiseEpochAsync(CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        await db.HubStates.ExecuteUpdateAsync(state => state.SetProperty(x => x.ReplicaEpoch, x => x.ReplicaEpoch + 1), cancellation);
        return await StateAsync(cancellation);
    }
}
