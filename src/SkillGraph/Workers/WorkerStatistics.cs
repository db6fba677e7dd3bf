using SkillGraph.Databases;
using SkillGraph.Employers;
using SkillGraph.Statistics;

namespace SkillGraph.Workers;

/// <summary>Persons (人) by their highest level: the highest among the certificates that count on the day asked for.</summary>
public static class WorkerStatistics
{
    /// <summary>
    /// When a person's highest level changed: +1 at the new level and -1 at the old one, so that the sum of all changes up to a day is the number of
    /// persons at each level on it.
    /// </summary>
    // Days are compared in the aggregate, not in the join: with inequalities among its conditions DuckDB compares every row with every other.
    internal static readonly Summary LevelChanges = new("level_changes",
        """
        WITH levelled AS (SELECT worker_id, level_rank, issued_on, ended_on FROM certificates WHERE level_rank IS NOT NULL AND {part}),
        events AS (SELECT worker_id, issued_on AS day FROM levelled UNION SELECT worker_id, ended_on FROM levelled WHERE ended_on IS NOT NULL),
        highest AS (
            SELECT e.worker_id, e.day,
                max(c.level_rank) FILTER (c.issued_on <= e.day AND (c.ended_on IS NULL OR c.ended_on > e.day)) AS level_rank
            FROM events e JOIN levelled c ON c.worker_id = e.worker_id
            GROUP BY 1, 2),
        steps AS (
            SELECT *, lag(level_rank) OVER (PARTITION BY worker_id ORDER BY day) AS level_before FROM highest),
        changes AS (
            SELECT worker_id, day, level_rank, 1 AS change FROM steps
            WHERE level_rank IS NOT NULL AND level_rank IS DISTINCT FROM level_before
            UNION ALL
            SELECT worker_id, day, level_before, -1 FROM steps
            WHERE level_before IS NOT NULL AND level_rank IS DISTINCT FROM level_before)
        SELECT w.region_code, w.sex, c.level_rank, c.day, sum(c.change)::BIGINT AS holders,
            sum(CASE WHEN l.high_skilled THEN c.change ELSE 0 END)::BIGINT AS high_skilled
        FROM changes c
        JOIN workers w ON w.id = c.worker_id
        JOIN levels l ON l.rank = c.level_rank
        GROUP BY ALL
        """)
    {
        Parts = new("worker_id", ["holders", "high_skilled"], new Dictionary<string, string>
        {
            ["certificates"] = "SELECT worker_id FROM {changed}",
            ["workers"] = "SELECT id FROM {changed}",
        }),
    };

    /// <summary>Persons at each level, as the sums of those changes.</summary>
    internal static readonly Summary LevelTotals = Balances.Of(
        "level_totals", $"FROM {LevelChanges.Name}", ["region_code", "sex", "level_rank"], ["holders", "high_skilled"]);

    private const string Levels = "LEFT JOIN levels l ON l.rank = f.level_rank";
    private const string Employers = "LEFT JOIN employers e ON e.id = f.employer_id";

    /// <summary>Persons by highest level.</summary>
    public static readonly Statistic ByHighestLevel = new("workerStatistics", "持证人统计", "Persons holding a level by their highest level, in persons (人)")
    {
        Facts =
            """
            (SELECT w.region_code, w.sex, w.birth_year, w.employer_id, h.level_rank
             FROM (SELECT worker_id, max(level_rank) AS level_rank FROM certificates
                   WHERE level_rank IS NOT NULL AND issued_on <= {asOf} AND (ended_on IS NULL OR ended_on > {asOf})
                   GROUP BY worker_id) h
             JOIN workers w ON w.id = h.worker_id)
            """,
        Size = "holders",
        Dimensions =
        [
            HubDimensions.Region("region", "工作地", "Region of work, by code", "f.region_code"),
            HubDimensions.Level("最高等级", "Highest level, by rank", "f.level_rank"),
            new("highSkilled", "是否高技能人才", "Whether the highest level is senior worker or above", DataType.Boolean, "l.high_skilled", Levels),
            new Dimension("sex", "性别", "Sex", DataType.Text, "f.sex").Of<Sex>(),
            new Dimension("ageBand", "年龄段", "Age: the year of the day asked for minus the year of birth", DataType.Text, AgeBands.Sql("f.birth_year")).Of<AgeBand>(),
            HubDimensions.Sector("employerSector", "单位行业门类", "e.sector", Employers),
            new Dimension("employerSize", "单位规模", "Size of the present employer", DataType.Text, "e.size", Employers).Of<EmployerSize>(),
        ],
        Measures =
        [
            Measure.Count("holders", "持证人数", "Persons", "count(*)"),
            Measure.Count("highSkilledHolders", "高技能人才数", "Persons whose highest level is senior worker or above, persons", "count(*) FILTER (l.high_skilled)") with { Joins = [Levels] },
            Measure.Ratio("highSkilledShare", "高技能人才占比", "High-skilled among all holders, 0 to 1", "highSkilledHolders", "holders"),
        ],
        Summaries =
        [
            new(LevelTotals.Name, Balances.Period, new HashSet<string> { "region", "sex", "level", "highSkilled" },
                new Dictionary<string, string> { ["holders"] = "holders", ["highSkilledHolders"] = "high_skilled" }),
        ],
        Notes = ["每人计入其统计日有效证书中的最高等级。工作地、单位等按当前值统计；年龄＝统计日年份－出生年份。"],
    };

    /// <summary>Persons by the day of their first certificate of junior worker (初级工) or above.</summary>
    public static readonly Statistic FirstTime = new("firstTimeHolders", "新增技能人才", "Persons who became skilled workers, in persons (人)")
    {
        Facts =
            """
            (SELECT w.region_code, min(c.issued_on) AS first_on
             FROM certificates c JOIN workers w ON w.id = c.worker_id
             WHERE c.level_rank >= 2
             GROUP BY c.worker_id, w.region_code)
            """,
        Period = new("first_on"),
        Size = "holders",
        Dimensions =
        [
            HubDimensions.Region("region", "工作地", "Region of work, by code", "f.region_code"),
            Dimension.Time("firstOn", "首次取得证书日期", "Day of the first certificate", Grain.Day, "f.first_on"),
        ],
        Measures = [Measure.Count("holders", "新增技能人才数", "Persons", "count(*)")],
    };
}
