using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SkillGraph.Access;

namespace SkillGraph.Workers;

/// <summary>
/// Re-encrypts all identity numbers with a new key, in short transactions. Old and new key both read meanwhile; a run that was interrupted is finished
/// by the next one.
/// </summary>
public sealed class IdentityRotation(IDbContextFactory<SkillGraphDb> stores, IdentityVault vault, DataKeys keys)
{
    private const int BatchSize = 1_000;

    /// <summary>
    /// Encrypts with the newest key what an earlier run left; when nothing is left, makes a new key and re-encrypts everything with it. Keys from
    /// settings are added there, not here.
    /// </summary>
    /// <param name="progress">Told which part of the numbers, 0 to 1, is done.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <exception cref="IOException">Another process rotates the keys of this hub.</exception>
    public async Task<IdentityRotationResult> RunAsync(IProgress<double>? progress, CancellationToken cancellation)
    {
        using var turn = keys.LockRotation();
        keys.Reload();
        var resumed = await PassAsync(progress, cancellation);
        if (resumed > 0 || !keys.AreOwn)
            return new(resumed, keys.CurrentEncryption, Resumed: true);
        keys.AddEncryption();
        return new(await PassAsync(progress, cancellation), keys.CurrentEncryption, Resumed: false);
    }

    private async Task<long> PassAsync(IProgress<double>? progress, CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var total = await db.Workers.IgnoreQueryFilters().LongCountAsync(cancellation);
        long changed = 0;
        long seen = 0;
        long last = 0;
        while (await BatchAsync(db, last, cancellation) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            seen += batch.Count;
            var old = batch.Where(row => !vault.IsCurrent(row.Cipher)).ToList();
            if (old.Count == 0)
                continue;
            changed += await UpdateAsync(db, old, cancellation);
            progress?.Report(Math.Min(1, (double)seen / total));
        }
        return changed;
    }

    /// <summary>The next rows, withdrawn ones too.</summary>
    private static Task<List<Row>> BatchAsync(SkillGraphDb db, long after, CancellationToken cancellation) => db.Workers
        .IgnoreQueryFilters()
        .Where(w => w.Id > after)
        .OrderBy(w => w.Id)
        .Take(BatchSize)
        .Select(w => new Row(w.Id, w.IdentityCipher))
        .ToListAsync(cancellation);

    private async Task<long> UpdateAsync(SkillGraphDb db, List<Row> rows, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        // An import may have written the row since it was read; that number then is of the newest key that the import knows, and the next run finds it.
        command.CommandText = "UPDATE workers SET identity_cipher = @new WHERE id = @id AND identity_cipher = @old";
        var (id, before, after) = (Add(command, "id"), Add(command, "old"), Add(command, "new"));
        long changed = 0;
        foreach (var row in rows)
        {
            (id.Value, before.Value, after.Value) = (row.Id, row.Cipher, vault.Encrypt(vault.Decrypt(row.Cipher)));
            changed += await command.ExecuteNonQueryAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
        return changed;
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed record Row(long Id, byte[] Cipher);
}
