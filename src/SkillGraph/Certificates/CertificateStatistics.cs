using SkillGraph.Statistics;

namespace SkillGraph.Certificates;

/// <summary>Certificates counted: person-times (人次), not persons (人).</summary>
public static class CertificateStatistics
{
    /// <summary>Certificates by day of issue and day of ending, for every question about regions and levels.</summary>
    internal static readonly Summary Days = new("certificate_days",
        """
        SELECT region_code, level_rank, kind, issued_on, ended_on, count(*) AS certificates
        FROM certificates
        GROUP BY ALL
        """);

    private static readonly Period Standing = new("issued_on", "ended_on");

    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("certificateStatistics", "Certificates (证书), in person-times (人次).")
    {
        Facts = "certificates",
        Period = Standing,
        Size = "certificates",
        Dimensions =
        [
            new("region", "Region of issue (颁发地), by code.", DataType.Text, "f.region_code"),
            new("level", "Level (等级), by rank.", DataType.Integer, "f.level_rank"),
            new("kind", "Kind of certificate (证书类别).", DataType.Text, "f.kind"),
            new("issuedOn", "Day of issue (颁发日期).", DataType.Date, "f.issued_on"),
        ],
        Measures =
        [
            Measure.Count("certificates", "Certificates (证书), person-times (人次).", "count(*)"),
        ],
        Summaries =
        [
            new(Days.Name, Standing, new HashSet<string> { "region", "level", "kind", "issuedOn" },
                new Dictionary<string, string> { ["certificates"] = "certificates" }),
        ],
    };
}
