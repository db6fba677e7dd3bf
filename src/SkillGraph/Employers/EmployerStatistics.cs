using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Employers;

/// <summary>
/// Employers in the scope of 全面推行, and how many of them certification covers (覆盖率), by both definitions: filed to evaluate their own staff
/// (自主备案), or with staff who hold a certificate that counts (职工持证).
/// </summary>
public static class EmployerStatistics
{
    /// <summary>On each day, how many more certificates of an employer's staff count.</summary>
    internal static readonly Summary StaffSteps = new("staff_steps",
        """
        WITH part AS MATERIALIZED (SELECT worker_id, issued_on, ended_on FROM certificates WHERE {part}),
        held AS (SELECT w.employer_id, p.issued_on, p.ended_on FROM part p JOIN workers w ON w.id = p.worker_id WHERE w.employer_id IS NOT NULL)
        SELECT employer_id, day, sum(step)::BIGINT AS step
        FROM (SELECT employer_id, issued_on AS day, 1 AS step FROM held UNION ALL SELECT employer_id, ended_on, -1 FROM held WHERE ended_on IS NOT NULL)
        GROUP BY ALL
        """)
    {
        Parts = new("id", ["step"], new Dictionary<string, string>
        {
            ["certificates"] = "SELECT id FROM {changed}",
            ["workers"] = "SELECT c.id FROM certificates c JOIN {changed} w ON w.id = c.worker_id",
        })
        { RowsOf = "certificates" },
    };

    /// <summary>When an employer began (+1) or ceased (-1) to have staff who hold a certificate that counts.</summary>
    internal static readonly Summary StaffCertifiedChanges = new("staff_certified_changes",
        """
        WITH counts AS (SELECT employer_id, day, step, sum(step) OVER (PARTITION BY employer_id ORDER BY day) AS held FROM staff_steps)
        SELECT employer_id, day, CASE WHEN held > 0 THEN 1 ELSE -1 END AS change
        FROM counts
        WHERE (held > 0) <> (held - step > 0)
        """);

    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("employerStatistics", "用人单位统计", "Employers in scope and their coverage")
    {
        Facts =
            """
            (SELECT e.region_code, e.size, e.sector,
                coalesce(e.recognised_from <= {asOf} AND (e.recognised_to IS NULL OR e.recognised_to > {asOf}), FALSE) AS filed,
                coalesce(s.certified, 0) > 0 AS staff_certified
             FROM employers e
             LEFT JOIN (SELECT employer_id, sum(change) AS certified FROM staff_certified_changes WHERE day <= {asOf} GROUP BY 1) s ON s.employer_id = e.id
             WHERE e.in_scope_from <= {asOf} AND (e.in_scope_to IS NULL OR e.in_scope_to > {asOf}))
            """,
        Size = "employers",
        Dimensions =
        [
            HubDimensions.Region("region", "所在地", "Region, by code", "f.region_code"),
            new Dimension("size", "单位规模", "Size", DataType.Text, "f.size").Of<EmployerSize>(),
            HubDimensions.Sector("sector", "行业门类", "f.sector"),
            new("isFiled", "是否自主备案", "Whether it is filed to evaluate its own staff", DataType.Boolean, "f.filed"),
            new("hasCertifiedStaff", "职工是否持证", "Whether staff of it hold a certificate", DataType.Boolean, "f.staff_certified"),
        ],
        Measures =
        [
            Measure.Exempt("employers", "纳入范围用人单位数", "Employers in scope", "count(*)"),
            Measure.Exempt("filed", "自主备案单位数", "Of them, filed to evaluate their own staff", "count(*) FILTER (f.filed)"),
            Measure.Exempt("staffCertified", "职工持证单位数", "Of them, with staff who hold a certificate", "count(*) FILTER (f.staff_certified)"),
            Measure.Exempt("covered", "覆盖单位数", "Of them, covered by either definition", "count(*) FILTER (f.filed OR f.staff_certified)"),
            Measure.Ratio("coverage", "覆盖率", "Covered employers among those in scope, 0 to 1", "covered", "employers"),
        ],
        Notes = ["覆盖＝用人单位自主备案，或其职工持有统计日有效证书；100% 覆盖为本系统对“全面推行”的量化口径。"],
    };
}
