using Microsoft.Extensions.Caching.Memory;
using SkillGraph.Access;
using SkillGraph.Querying;

namespace SkillGraph.Server.Hosting;

/// <summary>
/// Tells who holds a key or a token, and remembers it for a second: long enough that a busy caller costs no look-up and no check of a signature for each
/// request, short enough for a key that was revoked elsewhere.
/// </summary>
internal sealed class KnownCallers(ApiKeys keys, TokenCallers tokens) : IDisposable
{
    private const int Most = 10_000;
    private static readonly MemoryCacheEntryOptions Remembered = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(1) };

    private readonly MemoryCache _callers = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The caller; null when the key or token is nobody's, or no longer.</summary>
    public async ValueTask<Caller?> FindAsync(string secret, CancellationToken cancellation)
    {
        if (_callers.TryGetValue(secret, out Caller? known))
            return known;
        var caller = secret.StartsWith(ApiKeys.Prefix, StringComparison.Ordinal) ? await keys.FindAsync(secret, cancellation) : await tokens.FindAsync(secret);
        return caller is null ? null : _callers.Set(secret, caller, Remembered);
    }

    public void Dispose() => _callers.Dispose();
}
