using SkillGraph.Databases;
using SkillGraph.Statistics;
using SkillGraph.Workers;

namespace SkillGraph.Employers;

/// <summary>People in post (在聘): treatment belongs to them, not to certificates.</summary>
public static class AppointmentStatistics
{
    private const string Levels = "LEFT JOIN levels l ON l.rank = f.level_rank";
    private const string Occupations = "LEFT JOIN occupations o ON o.code = f.occupation_code";

    /// <summary>The statistic.</summary>
    public static readonly Statistic Statistic = new("appointmentStatistics", "聘任统计", "Appointments that stand on the day, and people in post")
    {
        Facts =
            """
            (SELECT a.employer_id, a.worker_id, a.occupation_code, a.level_rank, a.starts_on, least(a.ends_on + 1, coalesce(a.ended_on, a.ends_on + 1)) AS over_on,
                a.ends_on - 90 <= {asOf} AS ends_soon,
                e.region_code, e.sector, e.size, w.sex, w.birth_year
             FROM appointments a LEFT JOIN employers e ON e.id = a.employer_id LEFT JOIN workers w ON w.id = a.worker_id)
            """,
        Period = new("starts_on", "over_on"),
        Size = "appointments",
        Dimensions =
        [
            HubDimensions.Region("region", "用人单位所在地", "Region of the employer, by code", "f.region_code"),
            HubDimensions.Level("聘任等级", "Level of the post, by rank", "f.level_rank"),
            new("highSkilled", "是否高技能", "Whether the level is senior worker or above", DataType.Boolean, "l.high_skilled", Levels),
            HubDimensions.Occupation("f.occupation_code"),
            HubDimensions.MajorGroup(Occupations),
            HubDimensions.Sector("employerSector", "用人单位行业门类", "f.sector"),
            new Dimension("employerSize", "用人单位规模", "Size of the employer", DataType.Text, "f.size").Of<EmployerSize>(),
            new Dimension("sex", "受聘人性别", "Sex of the person", DataType.Text, "f.sex").Of<Sex>(),
            new Dimension("ageBand", "受聘人年龄段", "Age of the person: the year of the day asked for minus the year of birth", DataType.Text, AgeBands.Sql("f.birth_year")).Of<AgeBand>(),
            Dimension.Time("startsOn", "聘期起日", "First day of the term", Grain.Day, "f.starts_on"),
            Dimension.Time("year", "聘期起年", "Year in which the term began", Grain.Year, "f.starts_on"),
            Dimension.Time("quarter", "聘期起季度", "Quarter in which the term began, such as 2025Q1", Grain.Quarter, "f.starts_on"),
            Dimension.Time("month", "聘期起月", "Month in which the term began, such as 2025-01", Grain.Month, "f.starts_on"),
        ],
        Measures =
        [
            Measure.Count("appointments", "在聘人次", "Appointments, person-times", "count(*)"),
            Measure.Count("appointed", "在聘人数", "People in post, persons", "count(DISTINCT f.worker_id)"),
            Measure.Count("endingSoon", "九十日内聘期届满人次", "Appointments whose term ends within 90 days, person-times", "count(*) FILTER (f.ends_soon)"),
            Measure.Exempt("employers", "聘任单位数", "Employers that appointed them", "count(DISTINCT f.employer_id)"),
        ],
        Notes = ["统计日在聘期内且未提前终止的聘任计入。聘期以外各维度按当前值统计；年龄＝统计日年份－出生年份。"],
    };
}
