using SkillGraph.Certificates;

namespace SkillGraph.Demo;

/// <summary>When and why a certificate ended.</summary>
internal sealed record CertificateEnd(DateOnly On, EndReason Why)
{
    /// <summary>Hardly any ends: in a thousand, one revoked, three replaced, a few expired.</summary>
    public static CertificateEnd? Draw(DateOnly issuedOn, DemoRandom random)
    {
        EndReason? why = random.Below(5000) switch
        {
            < 5 => EndReason.Revoked,
            < 20 => EndReason.Replaced,
            20 => EndReason.Expired,
            _ => null,
        };
        return why is { } reason ? new(random.Between(issuedOn, DemoCalendar.End), reason) : null;
    }
}
