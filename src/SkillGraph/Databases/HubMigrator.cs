using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SkillGraph.Access;
using SkillGraph.ReferenceData;

namespace SkillGraph.Databases;

/// <summary>Brings a hub's stores to this program's schema and reference data. Safe to run again, and by several processes at once.</summary>
public sealed class HubMigrator(HubSettings settings, IDbContextFactory<SkillGraphDb> records, IDbContextFactory<AccessDb> access)
{
    /// <summary>Creates or upgrades both stores and loads the reference data.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.DataFolder);
        await using var keys = await access.CreateDbContextAsync(cancellation);
        await keys.Database.MigrateAsync(cancellation);
        await using var db = await records.CreateDbContextAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
        var epoch = Random.Shared.NextInt64(1, long.MaxValue / 2);
        await db.HubStates.Where(s => s.ReplicaEpoch == 0).ExecuteUpdateAsync(s => s.SetProperty(x => x.ReplicaEpoch, epoch), cancellation);
        await ReferenceDataLoader.LoadAsync(db, cancellation);
    }

    /// <summary>Whether both stores exist and have this program's schema.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        await using var db = await records.CreateDbContextAsync(cancellation);
        await using var keys = await access.CreateDbContextAsync(cancellation);
        return await IsReadyAsync(db.Database, cancellation) && await IsReadyAsync(keys.Database, cancellation);
    }

    private static async Task<bool> IsReadyAsync(DatabaseFacade store, CancellationToken cancellation) =>
        await store.CanConnectAsync(cancellation) && !(await store.GetPendingMigrationsAsync(cancellation)).Any();
}
