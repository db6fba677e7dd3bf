using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Employers;

/// <summary>Terms of appointment (聘期) that are over, and whether the person was appointed again.</summary>
public static class AppointmentTermStatistics
{
    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("appointmentTermStatistics", "聘期届满统计", "Appointments whose term was over by the day, in person-times (人次)")
    {
        Facts =
            """
            (SELECT t.*, e.region_code, e.sector, e.size,
                EXISTS (SELECT 1 FROM appointments n WHERE n.worker_id = t.worker_id AND n.employer_id = t.employer_id
                        AND n.starts_on > t.starts_on AND n.starts_on <= t.over_on + 90 AND n.starts_on <= {asOf}) AS renewed
             FROM (SELECT employer_id, worker_id, occupation_code, level_rank, starts_on, least(ends_on + 1, coalesce(ended_on, ends_on + 1)) AS over_on,
                       coalesce(ended_on <= ends_on, FALSE) AS early
                   FROM appointments) t
             LEFT JOIN employers e ON e.id = t.employer_id)
            """,
        Period = new("over_on"),
        Size = "terms",
        Dimensions =
        [
            .. HubDimensions.Those(AppointmentStatistics.Statistic, "region", "level", "highSkilled", "occupation", "majorGroup", "employerSector", "employerSize"),
            Dimension.Time("overOn", "离任日期", "First day after the term", Grain.Day, "f.over_on"),
            Dimension.Time("year", "离任年份", "Year in which the term was over", Grain.Year, "f.over_on"),
            Dimension.Time("quarter", "离任季度", "Quarter in which the term was over, such as 2025Q1", Grain.Quarter, "f.over_on"),
            Dimension.Time("month", "离任月份", "Month in which the term was over, such as 2025-01", Grain.Month, "f.over_on"),
        ],
        Measures =
        [
            Measure.Count("terms", "届满人次", "Terms that were over, person-times", "count(*)"),
            Measure.Count("early", "提前终止人次", "Of them, ended before the term, person-times", "count(*) FILTER (f.early)"),
            Measure.Count("renewed", "续聘人次", "Of them, appointed again by the same employer within 90 days, person-times", "count(*) FILTER (f.renewed)"),
            Measure.Count("exits", "退出人次", "Of them, not appointed again so far, person-times", "count(*) FILTER (NOT f.renewed)"),
            Measure.Ratio("renewalRate", "续聘率", "Appointed again among those whose term was over, 0 to 1", "renewed", "terms"),
        ],
        Notes = ["续聘＝同一单位在届满后 90 日内（且不晚于统计日）再次聘任同一人；刚届满的可能尚未续聘。"],
    };
}
