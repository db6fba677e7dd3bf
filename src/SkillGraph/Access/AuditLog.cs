using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Access;

/// <summary>
/// Who read personal data in clear. The database refuses to change entries; seals, keyed by a secret that is not in the database, show it if someone
/// managed to.
/// </summary>
public sealed class AuditLog(IDbContextFactory<AccessDb> stores, DataKeys keys, TimeProvider clock)
{
    /// <summary>Appends one entry for each field.</summary>
    public async Task AppendAsync(string caller, string purpose, IEnumerable<PersonalRead> reads, CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.LockAuditAsync(cancellation);
        var last = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        foreach (var field in reads.GroupBy(read => read.Field))
        {
            var workers = field.Select(read => read.Worker).Distinct().Order().Select(id => id.ToString(CultureInfo.InvariantCulture));
            var entry = new AuditEntry
            {
                Sequence = (last?.Sequence ?? 0) + 1,
                At = at,
                Caller = caller,
                Purpose = purpose,
                Field = field.Key,
                Workers = $" {string.Join(' ', workers)} ",
                Seal = [],
            };
            entry.Seal = SealOf(entry, last);
            db.AuditEntries.Add(entry);
            last = entry;
        }
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Reads the whole log and checks every seal.</summary>
    public async Task<AuditCheck> VerifyAsync(CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        AuditEntry? last = null;
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var expected = (last?.Sequence ?? 0) + 1;
            if (entry.Sequence != expected || !CryptographicOperations.FixedTimeEquals(entry.Seal, SealOf(entry, last)))
                return new(last, expected);
            last = entry;
        }
        return new(last, null);
    }

    private byte[] SealOf(AuditEntry entry, AuditEntry? before) => HMACSHA256.HashData(keys.Audit, JsonSerializer.SerializeToUtf8Bytes(new object?[]
    {
        before?.Seal,
        entry.Sequence,
        entry.At.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
        entry.Caller,
        entry.Purpose,
        entry.Field,
        entry.Workers,
    }));
}
