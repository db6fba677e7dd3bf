using SkillGraph.Agencies;
using SkillGraph.Databases;
using SkillGraph.Statistics;
using SkillGraph.Workers;

namespace SkillGraph.Certificates;

/// <summary>Certificates counted: person-times (人次), not persons (人).</summary>
public static class CertificateStatistics
{
    /// <summary>Certificates by day of issue and day of ending, for every question about regions and levels.</summary>
    internal static readonly Summary Days = new("certificate_days",
        """
        SELECT region_code, level_rank, kind, issued_on, ended_on, count(*) AS certificates
        FROM certificates
        WHERE {part}
        GROUP BY ALL
        """)
    {
        Parts = new("id", ["certificates"], new Dictionary<string, string> { ["certificates"] = "SELECT id FROM {changed}" }),
    };

    private const string Agency = "LEFT JOIN agencies a ON a.id = f.agency_id";
    private const string Worker = "LEFT JOIN workers w ON w.id = f.worker_id";

    private static readonly Period Standing = new("issued_on", "ended_on");

    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("certificateStatistics", "Certificates (证书), in person-times (人次).")
    {
        Facts = "certificates",
        Period = Standing,
        Size = "certificates",
        Dimensions =
        [
            new("region", "Region of issue (颁发地), by code.", DataType.Text, "f.region_code") { Within = Hierarchies.Regions },
            new("level", "Level (等级), by rank.", DataType.Integer, "f.level_rank"),
            new("highSkilled", "Whether the level is senior worker or above (是否高技能).", DataType.Boolean, "l.high_skilled", "LEFT JOIN levels l ON l.rank = f.level_rank"),
            new("kind", "Kind of certificate (证书类别).", DataType.Text, "f.kind") { Enum = typeof(CertificateKind) },
            new("route", "Route (认定方式).", DataType.Text, "f.route") { Enum = typeof(Route) },
            new("occupation", "Occupation (职业), by code.", DataType.Text, "f.occupation_code") { Within = Hierarchies.Occupations },
            new("majorGroup", "Major group of the occupation (职业大类), by number.", DataType.Integer, "o.major_group_number", "LEFT JOIN occupations o ON o.code = f.occupation_code"),
            new("agencyCategory", "Category of the agency (评价机构类别).", DataType.Text, "a.category", Agency) { Enum = typeof(AgencyCategory) },
            new("sex", "Sex of the holder (持证人性别).", DataType.Text, "w.sex", Worker) { Enum = typeof(Sex) },
            new("ageBand", "Age of the holder (持证人年龄段): the year of the day asked for minus the year of birth.", DataType.Text, AgeBands.Sql("w.birth_year"), Worker) { Enum = typeof(AgeBand) },
            new("issuedOn", "Day of issue (颁发日期).", DataType.Date, "f.issued_on"),
            new("year", "Year of issue (颁发年份).", DataType.Integer, "year(f.issued_on)"),
            new("quarter", "Quarter of issue (颁发季度), such as 2025Q1.", DataType.Text, "year(f.issued_on) || 'Q' || quarter(f.issued_on)"),
            new("month", "Month of issue (颁发月份), such as 2025-01.", DataType.Text, "strftime(f.issued_on, '%Y-%m')"),
        ],
        Measures =
        [
            Measure.Count("certificates", "Certificates (证书), person-times (人次).", "count(*)"),
            Measure.Count("holders", "Persons who hold them (持证人数), persons (人).", "count(DISTINCT f.worker_id)"),
            Measure.Exempt("agencies", "Agencies that issued them (颁发机构数).", "count(DISTINCT f.agency_id)"),
        ],
        Summaries =
        [
            new(Days.Name, Standing, new HashSet<string> { "region", "level", "highSkilled", "kind", "issuedOn", "year", "quarter", "month" },
                new Dictionary<string, string> { ["certificates"] = "certificates" }),
        ],
    };
}
