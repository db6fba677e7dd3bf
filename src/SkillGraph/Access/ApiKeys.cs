using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Querying;

namespace SkillGraph.Access;

/// <summary>Makes keys and tells whose a key is. A key is shown once, when it is made.</summary>
public sealed class ApiKeys(IDbContextFactory<AccessDb> stores, TimeProvider clock)
{
    /// <summary>What every key begins with.</summary>
    public const string Prefix = "sg_";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a key; earlier keys of the same name work on for the overlap only.</summary>
    /// <returns>The key, which is kept nowhere.</returns>
    public async Task<string> IssueAsync(KeyGrant grant, TimeSpan overlap, CancellationToken cancellation)
    {
        var key = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = Now;
        var end = now + overlap;
        await using var db = await stores.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.ApiKeys.Where(k => k.Name == grant.Name && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > end))
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.ExpiresAt, end), cancellation);
        db.ApiKeys.Add(new()
        {
            Name = grant.Name,
            Hash = Hash(key),
            Role = grant.Role,
            Scopes = string.Join(' ', grant.Scopes),
            RegionCode = grant.RegionCode,
            Quota = grant.Quota,
            CreatedAt = now,
            ExpiresAt = grant.ExpiresAt,
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return key;
    }

    /// <summary>Every key ever made, by name and then by age.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        return await db.ApiKeys.AsNoTracking().OrderBy(k => k.Name).ThenBy(k => k.Id).ToListAsync(cancellation);
    }

    /// <summary>The newest key of a name that works now; null when none does.</summary>
    public async Task<ApiKey?> NewestAsync(string name, CancellationToken cancellation) =>
        (await ListAsync(cancellation)).LastOrDefault(k => k.Name == name && k.WorksAt(Now));

    /// <summary>Stops every key of a name at once.</summary>
    /// <returns>How many had worked.</returns>
    public async Task<int> RevokeAsync(string name, CancellationToken cancellation)
    {
        var now = Now;
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var revoked = await db.ApiKeys.Where(k => k.Name == name && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now))
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, now), cancellation);
        return revoked;
    }

    /// <summary>The caller who holds the key; null when no such key works now.</summary>
    public async Task<Caller?> FindAsync(string key, CancellationToken cancellation)
    {
        var hash = Hash(key);
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var found = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash, cancellation);
        return found?.WorksAt(Now) == true
            ? Roles.Caller(found.Name, found.Role, found.RegionCode, found.Grant().Scopes) with { Quota = found.Quota }
            : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
