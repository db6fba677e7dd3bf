using SkillGraph.Agencies;
using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Certificates;

/// <summary>What became of certificates: of those issued by the day, how many have ended (终止) by then, and why.</summary>
public static class EndingStatistics
{
    private const string Levels = "LEFT JOIN levels l ON l.rank = f.level_rank";
    private const string Occupations = "LEFT JOIN occupations o ON o.code = f.occupation_code";
    private const string Agencies = "LEFT JOIN agencies a ON a.id = f.agency_id";

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
            HubDimensions.Region("region", "颁发地", "Region of issue, by code", "f.region_code"),
            HubDimensions.Level("等级", "Level, by rank", "f.level_rank"),
            new("highSkilled", "是否高技能", "Whether the level is senior worker or above", DataType.Boolean, "l.high_skilled", Levels),
            new Dimension("kind", "证书类别", "Kind of certificate", DataType.Text, "f.kind").Of<CertificateKind>(),
            new Dimension("route", "认定方式", "Route", DataType.Text, "f.route").Of<Route>(),
            HubDimensions.Occupation("f.occupation_code"),
            HubDimensions.MajorGroup(Occupations),
            HubDimensions.Agency("a.filing_number", Agencies),
            new Dimension("agencyCategory", "评价机构类别", "Category of the agency", DataType.Text, "a.category", Agencies).Of<AgencyCategory>(),
            new Dimension("reason", "终止原因", "Why it ended by the day; none while it stands", DataType.Text, "f.reason").Of<EndReason>(),
            Dimension.Time("issuedOn", "颁发日期", "Day of issue", Grain.Day, "f.issued_on"),
            Dimension.Time("year", "颁发年份", "Year of issue", Grain.Year, "f.issued_on"),
            Dimension.Time("quarter", "颁发季度", "Quarter of issue, such as 2025Q1", Grain.Quarter, "f.issued_on"),
            Dimension.Time("month", "颁发月份", "Month of issue, such as 2025-01", Grain.Month, "f.issued_on"),
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
