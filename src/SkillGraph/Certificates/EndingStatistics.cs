using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Certificates;

/// <summary>What became of certificates: of those issued by the day, how many have ended (终止) by then, and why.</summary>
public static class EndingStatistics
{
    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("endingStatistics", "证书终止统计", "Certificates issued by the day and those of them that ended by then, in person-times (人次)")
    {
        Facts =
            """
            (SELECT kind, route, agency_id, region_code, occupation_code, level_rank, issued_on, CASE WHEN ended_on <= {asOf} THEN end_reason END AS reason
             FROM certificates)
            """,
        Period = new("issued_on"),
        Size = "issued",
        Dimensions =
        [
            .. HubDimensions.Those(CertificateStatistics.Statistic, "region", "level", "highSkilled", "kind", "route", "occupation", "majorGroup", "agency", "agencyCategory"),
            new Dimension("reason", "终止原因", "Why it ended by the day; none while it stands", DataType.Text, "f.reason").Of<EndReason>(),
            .. HubDimensions.Those(CertificateStatistics.Statistic, "issuedOn", "year", "quarter", "month"),
        ],
        Measures =
        [
            Measure.Count("issued", "累计颁发人次", "Certificates issued by the day, whatever became of them, person-times", "count(*)"),
            .. Ended("ended", "终止", "ended", "f.reason IS NOT NULL"),
            .. Ended("revoked", "撤销", "were revoked", "f.reason = 'REVOKED'"),
            .. Ended("replaced", "换发", "were replaced", "f.reason = 'REPLACED'"),
            .. Ended("expired", "到期", "expired", "f.reason = 'EXPIRED'"),
        ],
        Notes = ["含统计日已终止的证书；终止率＝截至统计日终止人次÷累计颁发人次。"],
    };

    private static IEnumerable<Measure> Ended(string name, string label, string description, string condition)
    {
        yield return Measure.Count(name, $"{label}人次", $"Of them, certificates that {description} by the day, person-times", $"count(*) FILTER ({condition})");
        yield return Measure.Ratio($"{name}Rate", $"{label}率", $"Certificates that {description} among all issued, 0 to 1", name, "issued");
    }
}
