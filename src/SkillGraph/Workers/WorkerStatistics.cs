using SkillGraph.Databases;
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

    /// <summary>Persons by highest level.</summary>
    public static readonly Statistic ByHighestLevel = new("workerStatistics", "Persons holding a level (持证人数) by their highest level, in persons (人).")
    {
        Facts =
            """
            (SELECT w.region_code, w.sex, w.birth_year, h.level_rank, l.high_skilled
             FROM (SELECT worker_id, max(level_rank) AS level_rank FROM certificates
                   WHERE level_rank IS NOT NULL AND issued_on <= {asOf} AND (ended_on IS NULL OR ended_on > {asOf})
                   GROUP BY worker_id) h
             JOIN workers w ON w.id = h.worker_id
             JOIN levels l ON l.rank = h.level_rank)
            """,
        Size = "holders",
        Dimensions =
        [
            new("region", "Region of work (工作地), by code.", DataType.Text, "f.region_code") { Within = Hierarchies.Regions },
            new("sex", "Sex (性别).", DataType.Text, "f.sex") { Enum = typeof(Sex) },
            new("level", "Highest level (最高等级), by rank.", DataType.Integer, "f.level_rank"),
            new("ageBand", "Age (年龄段): the year of the day asked for minus the year of birth.", DataType.Text, AgeBands.Sql("f.birth_year")) { Enum = typeof(AgeBand) },
        ],
        Measures =
        [
            Measure.Count("holders", "Persons (人).", "count(*)"),
            Measure.Count("highSkilled", "Persons whose highest level is senior worker or above (高技能人才), persons (人).", "count(*) FILTER (f.high_skilled)"),
            Measure.Ratio("highSkilledShare", "High-skilled among all holders (高技能人才占比).", "highSkilled", "holders"),
        ],
        Summaries =
        [
            new(LevelChanges.Name, new("day"), new HashSet<string> { "region", "sex", "level" },
                new Dictionary<string, string> { ["holders"] = "holders", ["highSkilled"] = "high_skilled" }),
        ],
    };

    /// <summary>Persons by the day of their first certificate of junior worker (初级工) or above.</summary>
    public static readonly Statistic FirstTime = new("firstTimeHolders", "Persons who became skilled workers (新增技能人才), in persons (人).")
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
            new("region", "Region of work (工作地), by code.", DataType.Text, "f.region_code"),
            new("firstOn", "Day of the first certificate (首次取得证书日期).", DataType.Date, "f.first_on"),
        ],
        Measures = [Measure.Count("holders", "Persons (人).", "count(*)")],
    };
}
