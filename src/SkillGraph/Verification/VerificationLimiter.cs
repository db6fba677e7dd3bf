using System.Threading.RateLimiting;
using GraphQL;
using SkillGraph.Querying;

namespace SkillGraph.Verification;

/// <summary>Counts questions about certificates: each line of each field, however many share a request.</summary>
public sealed class VerificationLimiter(VerificationLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _addresses = PerMinute(limits.OfAddress);
    private readonly PartitionedRateLimiter<string> _callers = PerMinute(limits.OfCaller);
    private readonly PartitionedRateLimiter<string> _misses = PerMinute(limits.MissesOfAgency);

    /// <summary>Lets so many questions of a caller pass.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="origin">Tells callers without a key apart.</param>
    /// <param name="questions">What is asked.</param>
    /// <exception cref="QueryError">RATE_LIMITED: too many in the last minute.</exception>
    public void Admit(Caller caller, string origin, IReadOnlyList<VerificationQuestion> questions)
    {
        if (caller != Caller.Anonymous)
        {
            Take(_callers, caller.Id, questions.Count, limits.OfCaller, "questions of this caller");
            return;
        }
        Take(_addresses, origin, questions.Count, limits.OfAddress, "questions of this address");
        foreach (var agency in questions.GroupBy(AgencyOf))
            if (_misses.GetStatistics(agency.Key)?.CurrentAvailablePermits == 0)
                throw TooMany("questions about numbers of one agency that met no certificate", limits.MissesOfAgency + agency.Count(), limits.MissesOfAgency);
    }

    /// <summary>Notes a question of a caller without a key that met no certificate.</summary>
    public void Missed(Caller caller, VerificationQuestion question)
    {
        if (caller == Caller.Anonymous)
            _misses.AttemptAcquire(AgencyOf(question)).Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _addresses.Dispose();
        _callers.Dispose();
        _misses.Dispose();
    }

    // The first 13 characters of a number are the agency's filing number.
    private static string AgencyOf(VerificationQuestion question) => question.Number.Length > 13 ? question.Number[..13] : question.Number;

    private static void Take(PartitionedRateLimiter<string> limiter, string who, int questions, int limit, string what)
    {
        if (questions > limit || !limiter.AttemptAcquire(who, questions).IsAcquired)
            throw TooMany(what, limit - (limiter.GetStatistics(who)?.CurrentAvailablePermits ?? 0) + questions, limit);
    }

    private static QueryError TooMany(string what, long figure, int limit)
    {
        var error = new QueryError("RATE_LIMITED", $"About {figure} {what} in a minute, and at most {limit} are answered; try again in a minute (查询过于频繁，请稍后再试).");
        error.AddExtension("figure", figure).AddExtension("limit", limit);
        return error;
    }

    private static PartitionedRateLimiter<string> PerMinute(int limit) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetTokenBucketLimiter(who, _ => new()
        {
            TokenLimit = limit,
            TokensPerPeriod = Math.Max(1, limit / 60),
            ReplenishmentPeriod = TimeSpan.FromMinutes(Math.Max(1, limit / 60) / (double)limit),
        }));
}
