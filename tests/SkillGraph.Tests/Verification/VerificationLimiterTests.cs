using SkillGraph.Querying;
using SkillGraph.Verification;

namespace SkillGraph.Tests.Verification;

public sealed class VerificationLimiterTests
{
    private static readonly VerificationQuestion Question = new("Y000051900001253000001", "张演示", null);
    private static readonly Caller Portal = new("portal-1", new HashSet<string>());

    [Fact]
    public void Questions_of_an_address_are_counted_one_by_one()
    {
        using var limiter = new VerificationLimiter(new() { OfAddress = 60 });
        limiter.Admit(Caller.Anonymous, "192.0.2.1", [.. Enumerable.Repeat(Question, 59)]);
        limiter.Admit(Caller.Anonymous, "192.0.2.1", [Question]);

        var refusal = Assert.Throws<QueryError>(() => limiter.Admit(Caller.Anonymous, "192.0.2.1", [Question]));
        Assert.Equal("RATE_LIMITED", refusal.Code);
        Assert.Equal(60, refusal.Extensions!["limit"]);
        limiter.Admit(Caller.Anonymous, "192.0.2.2", [Question]);
    }

    [Fact]
    public void More_lines_than_the_limit_are_refused_at_once()
    {
        using var limiter = new VerificationLimiter(new() { OfAddress = 10 });
        Assert.Throws<QueryError>(() => limiter.Admit(Caller.Anonymous, "192.0.2.1", [.. Enumerable.Repeat(Question, 11)]));
    }

    [Fact]
    public void Misses_about_one_agency_stop_questions_about_it_from_every_address_but_not_those_of_keys()
    {
        using var limiter = new VerificationLimiter(new() { MissesOfAgency = 3 });
        for (var miss = 0; miss < 3; miss++)
        {
            limiter.Admit(Caller.Anonymous, $"192.0.2.{miss}", [Question]);
            limiter.Missed(Caller.Anonymous, Question);
        }

        Assert.Throws<QueryError>(() => limiter.Admit(Caller.Anonymous, "198.51.100.1", [Question with { Number = "Y000051900001999999999" }]));
        limiter.Admit(Caller.Anonymous, "198.51.100.1", [Question with { Number = "Y000051900002253000001" }]);
        limiter.Admit(Portal, "", [Question]);
    }

    [Fact]
    public void Misses_of_keys_stop_nobody()
    {
        using var limiter = new VerificationLimiter(new() { MissesOfAgency = 1 });
        limiter.Missed(Portal, Question);
        limiter.Admit(Caller.Anonymous, "192.0.2.1", [Question]);
    }
}
