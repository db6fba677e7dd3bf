using System.Threading.RateLimiting;
using SkillGraph.Querying;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>How much one caller may ask at once and in a minute. Callers without a key are told apart by their address.</summary>
internal sealed class CallerLimiter(RequestLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<Quota> _rate = PartitionedRateLimiter.Create<Quota, Quota>(quota =>
        RateLimitPartition.GetTokenBucketLimiter(quota, _ => new()
        {
            TokenLimit = quota.PerMinute,
            TokensPerPeriod = Math.Max(1, quota.PerMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromMinutes(Math.Max(1, quota.PerMinute / 60) / (double)quota.PerMinute),
        }));

    private readonly PartitionedRateLimiter<string> _running = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetConcurrencyLimiter(who, _ => new() { PermitLimit = limits.Concurrency }));

    /// <summary>Lets a request in; what is returned is disposed when it is answered.</summary>
    /// <exception cref="HttpRefusal">429 with <c>Retry-After</c>.</exception>
    public IDisposable Admit(Caller caller, string address, int operations)
    {
        var who = ReferenceEquals(caller, Caller.Anonymous) ? $"@{address}" : caller.Id;
        var quota = new Quota(who, caller.Quota ?? limits.OperationsPerMinute);
        var spent = _rate.AttemptAcquire(quota, Math.Min(operations, quota.PerMinute));
        if (!spent.IsAcquired)
        {
            var figure = quota.PerMinute - (_rate.GetStatistics(quota)?.CurrentAvailablePermits ?? 0) + operations;
            throw TooMany("RATE_LIMITED", "operations in about a minute", figure, quota.PerMinute,
                spent.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
        }
        var running = _running.AttemptAcquire(who);
        return running.IsAcquired
            ? running
            : throw TooMany("TOO_MANY_AT_ONCE", "requests at once", limits.Concurrency + 1, limits.Concurrency, TimeSpan.FromSeconds(1));
    }

    public void Dispose()
    {
        _rate.Dispose();
        _running.Dispose();
    }

    private static HttpRefusal TooMany(string code, string what, long figure, long limit, TimeSpan wait) =>
        new(StatusCodes.Status429TooManyRequests, code, $"This caller asks {figure} {what}, and at most {limit} are allowed.")
        {
            Figure = figure,
            Limit = limit,
            RetryAfter = wait,
        };

    private sealed record Quota(string Who, int PerMinute);
}
