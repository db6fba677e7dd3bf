using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Agencies;

/// <summary>Events of the agency directory, and by how much each changed the number of agencies in force.</summary>
public static class AgencyEventStatistics
{
    /// <summary>The statistic.</summary>
    // A first filing that the directory knows but no event tells is one all the same, so that changes add up to the agencies in force.
    public static readonly Statistic Statistic = new("agencyEventStatistics", "机构动态统计", "Events of the agency directory by the day")
    {
        Facts =
            """
            (SELECT e.agency_id, e.kind, e.happened_on, a.filing_number, a.category, a.region_code,
                coalesce(CAST(e.in_force AS INTEGER) - CAST(coalesce(e.was_in_force, FALSE) AS INTEGER), 0) AS change
             FROM (SELECT *, lag(in_force IGNORE NULLS) OVER (PARTITION BY agency_id ORDER BY happened_on, kind) AS was_in_force
                   FROM (SELECT agency_id, kind, happened_on,
                             CASE WHEN kind <> 'SCOPE_CHANGED' THEN kind NOT IN ('SUSPENDED', 'EXPIRED', 'REMOVED') END AS in_force
                         FROM (SELECT agency_id, kind, happened_on FROM agency_events
                               UNION ALL
                               SELECT id, 'FILED', filed_on FROM agencies
                               WHERE NOT EXISTS (SELECT 1 FROM agency_events f WHERE f.agency_id = agencies.id AND f.kind = 'FILED' AND f.happened_on <= agencies.filed_on)))) e
             LEFT JOIN agencies a ON a.id = e.agency_id)
            """,
        Period = new("happened_on"),
        Size = "events",
        Dimensions =
        [
            HubDimensions.Region("region", "所在地", "Region of the agency, by code", "f.region_code"),
            HubDimensions.Agency("f.filing_number"),
            new Dimension("category", "机构类别", "Category of the agency", DataType.Text, "f.category").Of<AgencyCategory>(),
            new Dimension("kind", "动态类别", "What happened", DataType.Text, "f.kind").Of<AgencyEventKind>(),
            Dimension.Time("happenedOn", "发生日期", "Day it happened", Grain.Day, "f.happened_on"),
            Dimension.Time("year", "发生年份", "Year it happened", Grain.Year, "f.happened_on"),
            Dimension.Time("quarter", "发生季度", "Quarter it happened, such as 2025Q1", Grain.Quarter, "f.happened_on"),
            Dimension.Time("month", "发生月份", "Month it happened, such as 2025-01", Grain.Month, "f.happened_on"),
        ],
        Measures =
        [
            Measure.Exempt("events", "动态次数", "Events", "count(*)"),
            Measure.Exempt("agencies", "涉及机构数", "Agencies that they happened to", "count(DISTINCT f.agency_id)"),
            Measure.Exempt("change", "有效机构净增数", "By how many more agencies are in force through them; negative for fewer", "sum(f.change)"),
        ],
        Notes = ["首次备案无动态记录的，按机构目录的首次备案日期计一次备案。净增数：备案或恢复计 +1，暂停、到期、移出有效机构计 −1。"],
    };
}
