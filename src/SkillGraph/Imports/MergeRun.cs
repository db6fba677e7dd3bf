using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Imports;

/// <summary>Takes staged rows to the record store: checked beforehand, and again under the lock when another transaction has written since.</summary>
internal sealed class MergeRun(SkillGraphDb db, ImportStore store, ImportKind kind, ImportBatch batch, SourceFile file, DateOnly today, TimeProvider clock)
{
    private readonly RowCheck _check = new(store, kind, today);
    private readonly Merge _merge = new(store, kind, today);

    /// <summary>Checks only.</summary>
    public async Task CheckAsync(Action<ImportPhase> entering, CancellationToken cancellation)
    {
        entering(ImportPhase.Checking);
        await _check.RunAsync(cancellation);
        await CountAsync();
    }

    /// <summary>Checks and merges, or refuses.</summary>
    /// <returns>The earlier import of the same file when another process merged it meanwhile, with nothing written; null otherwise.</returns>
    public async Task<ImportBatch?> RunAsync(bool allOrNothing, Action<ImportPhase> entering, CancellationToken cancellation)
    {
        entering(ImportPhase.Checking);
        var seen = await VersionAsync(cancellation);
        await _check.RunAsync(cancellation);
        entering(ImportPhase.Merging);
        await using var transaction = await WriteLock.BeginAsync(db, cancellation);
        var version = await LockAsync(cancellation);
        if (await Importer.KnownAsync(db, kind.Name, file, cancellation) is { } known)
            return known;
        if (version != seen)
            await _check.RunAsync(cancellation);
        await CountAsync();
        if (allOrNothing && batch.Rejected > 0)
            Refuse();
        else
            await WriteAsync(version, cancellation);
        batch.FinishedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(CancellationToken.None);
        if (Written >= ImportStore.Many)
            await SettleAsync(entering, cancellation);
        return null;
    }

    private async Task SettleAsync(Action<ImportPhase> entering, CancellationToken cancellation)
    {
        entering(ImportPhase.Settling);
        try
        {
            await store.SettleAsync(Tables, cancellation);
        }
        catch (Exception e) when (e is OperationCanceledException or DbException)
        {
            // The rows are in, and the database comes to know them by itself in time.
        }
    }

    private IReadOnlyList<string> Tables => kind.AlsoWrites is { } other ? [kind.Table, other] : [kind.Table];

    private long Written => batch.Added + batch.Corrected + batch.Ended + batch.Deleted;

    // Changing the row to itself locks it on every engine.
    private async Task<long> LockAsync(CancellationToken cancellation)
    {
        await store.ExecuteAsync("UPDATE hub_state SET data_version = data_version", cancellation);
        return await VersionAsync(cancellation);
    }

    private Task<long> VersionAsync(CancellationToken cancellation) => db.HubStates.Select(s => s.DataVersion).SingleAsync(cancellation);

    private async Task CountAsync()
    {
        var counts = await _merge.CountAsync();
        batch.Added = Count(RowOutcome.New) + Count(RowOutcome.Revive);
        batch.Corrected = Count(RowOutcome.Correct);
        batch.Ended = Count(RowOutcome.End);
        batch.Deleted = Count(RowOutcome.Delete);
        batch.Unchanged = Count(RowOutcome.Unchanged);
        batch.Rejected = Count(RowOutcome.Rejected);
        await foreach (var row in store.QueryAsync($"SELECT COUNT(*) FROM {store.Problems} WHERE warning = 1"))
            batch.Warnings = row.GetInt64(0);
        if (batch.Rejected + batch.Warnings > 0)
            Reports.RequireWritable(file);

        long Count(string outcome) => counts.GetValueOrDefault(outcome);
    }

    private void Refuse()
    {
        batch.State = ImportState.Refused;
        (batch.Added, batch.Corrected, batch.Ended, batch.Deleted, batch.Unchanged) = (0, 0, 0, 0, 0);
    }

    private async Task WriteAsync(long version, CancellationToken cancellation)
    {
        batch.State = ImportState.Merged;
        if (Written == 0)
            return;
        batch.DataVersion = version + 1;
        await store.ExecuteAsync("UPDATE hub_state SET data_version = data_version + 1", cancellation);
        await store.WriteAsync(Tables, Written, () => _merge.WriteAsync(version + 1, cancellation), cancellation);
    }
}
