using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Agencies;

/// <summary>Agencies of the directory and what they may evaluate. An agency counts once in each group, however many lines its filed scope has.</summary>
public static class AgencyStatistics
{
    private const string Scopes = "LEFT JOIN agency_scopes s ON s.agency_id = f.id AND s.valid_from <= {asOf} AND (s.valid_to IS NULL OR s.valid_to >= {asOf})";
    private const string Levels = "LEFT JOIN levels l ON l.rank BETWEEN s.lowest_level_rank AND s.highest_level_rank";
    private const string Occupations = "LEFT JOIN occupations o ON o.code = s.occupation_code";

    /// <summary>Whether an agency evaluated anybody in the year to the day.</summary>
    private const string Activity =
        """
        LEFT JOIN (SELECT agency_id, max(day) + 365 >= {asOf} AS recent
                   FROM (SELECT agency_id, held_on AS day FROM evaluation_batches UNION ALL SELECT agency_id, issued_on FROM certificates)
                   WHERE day <= {asOf} GROUP BY agency_id) AS activity ON activity.agency_id = f.id
        """;

    /// <summary>The statistic.</summary>
    // Of the present day the directory itself has the status; of an earlier one, the last of its events does.
    public static readonly Statistic Statistic = new("agencyStatistics", "评价机构统计", "Agencies filed by the day, and what they may evaluate")
    {
        Facts =
            """
            (SELECT a.id, a.filing_number, a.category, a.region_code, a.filed_on,
                a.valid_to >= {asOf} AND a.valid_to - 90 <= {asOf} AS expires_soon, a.filed_on + 365 < {asOf} AS filed_long_ago,
                CASE WHEN NOT coalesce(e.last_on > {asOf}, FALSE) THEN a.status WHEN e.kind IN ('SUSPENDED', 'EXPIRED', 'REMOVED') THEN e.kind ELSE 'ACTIVE' END AS status
             FROM agencies a
             LEFT JOIN (SELECT agency_id, max(happened_on) AS last_on, arg_max(kind, happened_on) FILTER (happened_on <= {asOf} AND kind <> 'SCOPE_CHANGED') AS kind
                        FROM agency_events GROUP BY agency_id) e ON e.agency_id = a.id)
            """,
        Period = new("filed_on"),
        Size = "agencies",
        Dimensions =
        [
            HubDimensions.Region("region", "所在地", "Region, by code", "f.region_code"),
            HubDimensions.Agency("f.filing_number"),
            new Dimension("category", "机构类别", "Category", DataType.Text, "f.category").Of<AgencyCategory>(),
            new Dimension("status", "备案状态", "Status of the filing on the day", DataType.Text, "f.status").Of<AgencyStatus>(),
            new Dimension("population", "面向对象", "Whom it may evaluate", DataType.Text, "s.population", Scopes) { Several = true }.Of<Population>(),
            HubDimensions.Occupation("s.occupation_code", Scopes) with { Several = true, Label = "备案职业", Description = "Occupation that it may evaluate, by code" },
            HubDimensions.MajorGroup(Scopes, Occupations) with { Several = true, Label = "备案职业大类", Description = "Major group of an occupation that it may evaluate, by number" },
            HubDimensions.Level("备案等级", "Level that it may certify, by rank", "l.rank", Scopes, Levels) with { Several = true },
            Dimension.Time("filedOn", "首次备案日期", "Day of the first filing", Grain.Day, "f.filed_on"),
            Dimension.Time("year", "首次备案年份", "Year of the first filing", Grain.Year, "f.filed_on"),
            Dimension.Time("quarter", "首次备案季度", "Quarter of the first filing, such as 2025Q1", Grain.Quarter, "f.filed_on"),
            Dimension.Time("month", "首次备案月份", "Month of the first filing, such as 2025-01", Grain.Month, "f.filed_on"),
        ],
        Measures =
        [
            Measure.Exempt("agencies", "备案机构数", "Agencies filed by the day, whatever became of them", "count(DISTINCT f.id)"),
            Measure.Exempt("active", "有效机构数", "Of them, with a filing in force", "count(DISTINCT f.id) FILTER (f.status = 'ACTIVE')"),
            Measure.Exempt("expiring", "九十日内到期机构数", "Agencies in force whose filing ends within 90 days", "count(DISTINCT f.id) FILTER (f.status = 'ACTIVE' AND f.expires_soon)"),
            Measure.Exempt("dormant", "一年未开展评价机构数", "Agencies in force, filed for more than 365 days, that neither held an evaluation nor issued a certificate in the last 365",
                "count(DISTINCT f.id) FILTER (f.status = 'ACTIVE' AND f.filed_long_ago AND NOT coalesce(activity.recent, FALSE))") with { Joins = [Activity] },
            Measure.Exempt("occupations", "备案职业数", "Occupations that they may evaluate", "count(DISTINCT s.occupation_code)") with { Joins = [Scopes] },
            Measure.Ratio("activeShare", "有效机构占比", "Agencies in force among all, 0 to 1", "active", "agencies"),
        ],
        Notes = ["机构按家数计，同一机构在每组中只计一次；面向对象、备案职业、备案等级可有多项，各组之和可能大于合计。备案状态按统计日，类别、所在地与备案有效期按当前值统计。"],
    };
}
