using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Querying;

namespace SkillGraph.Access;

/// <summary>Makes keys and tells whose a key is. A key is shown once, when it is made.</summary>
public sealed class ApiKeys(IDbContextFactory<AccessDb> stores, TimeProvider clock)
{
    private const string Prefix = "sg_";

    // Long enough that a busy caller costs no look-up per request, short enough for a key that was revoked elsewhere.
    private static readonly TimeSpan _remembered = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (Caller Caller, DateTime Until)> _callers = new();

    /// <summary>Makes a key; earlier keys of the same name stop working.</summary>
    /// <returns>The key, which is kept nowhere.</returns>
    public async Task<string> CreateAsync(string name, IEnumerable<string> privileges, CancellationToken cancellation)
    {
        var key = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await stores.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.ApiKeys.Where(k => k.Name == name && k.RevokedAt == null)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, now), cancellation);
        db.ApiKeys.Add(new() { Name = name, Hash = Hash(key), Privileges = string.Join(' ', privileges), CreatedAt = now });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        _callers.Clear();
        return key;
    }

    /// <summary>The caller who holds the key; null when no such key works now. What another process changes is seen within a second.</summary>
    public async ValueTask<Caller?> FindAsync(string key, CancellationToken cancellation)
    {
        var hash = Hash(key);
        var name = Convert.ToHexString(hash);
        var now = clock.GetUtcNow().UtcDateTime;
        if (_callers.TryGetValue(name, out var known) && now < known.Until)
            return known.Caller;
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var found = await db.ApiKeys.AsNoTracking()
            .SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now), cancellation);
        if (found is null)
            return null;
        var caller = new Caller(found.Name, found.Privileges.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), found.RegionCode);
        _callers[name] = (caller, now + _remembered);
        return caller;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
