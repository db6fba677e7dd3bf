using SkillGraph.Imports;
using SkillGraph.Levels;

namespace SkillGraph.Certificates;

/// <summary>The rules about a holder's earlier certificates of the same occupation, recorded or in the same file.</summary>
internal static class SkippedLevel
{
    /// <summary>Whether the certificate's route may skip a level, and its ground is recorded.</summary>
    public const string MaySkip = "c.route IN ('SKIP_LEVEL', 'EXCEPTIONAL', 'DIRECT_RECOGNITION', 'COMPETITION') AND c.route_ground IS NOT NULL";

    /// <summary>
    /// Per staged row, from which day the holder has had in this occupation: any level that leaves a gap below the row's (<c>lower_on</c>),
    /// the level just below it (<c>below_on</c>), and on record the row's own level or a higher one (<c>reached_on</c>).
    /// Rows that skip to the same level must not vouch for each other, so levels reached count only when they are on record.
    /// Only holders whose levels have room for a gap, or who are chief technicians, are looked at: few of them.
    /// </summary>
    public static readonly Surroundings Earlier = new(
        "earlier",
        $"""
        WITH held AS (
            SELECT line, worker_id, occupation_code, level_rank,
                   CASE WHEN outcome IN ('{RowOutcome.New}', '{RowOutcome.Revive}', '{RowOutcome.Correct}') THEN issued_on END AS held_on
            FROM {"{rows}"}
            WHERE level_rank IS NOT NULL AND worker_id IS NOT NULL
            UNION ALL
            SELECT NULL, x.worker_id, x.occupation_code, x.level_rank, x.issued_on
            FROM certificates x
            LEFT JOIN (SELECT existing_id FROM {"{rows}"} WHERE action IN ('CORRECT', 'DELETE')) replaced ON replaced.existing_id = x.id
            WHERE x.worker_id IN (SELECT worker_id FROM {"{rows}"}) AND x.level_rank IS NOT NULL AND x.deleted_in_version IS NULL
              AND replaced.existing_id IS NULL)
        SELECT line,
               MIN(held_on) OVER (holder RANGE BETWEEN UNBOUNDED PRECEDING AND 2 PRECEDING) AS lower_on,
               MIN(held_on) OVER (holder RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING) AS below_on,
               MIN(CASE WHEN line IS NULL THEN held_on END) OVER (holder RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS reached_on
        FROM (SELECT held.*
              FROM held
              JOIN (SELECT worker_id, occupation_code FROM held
                    GROUP BY worker_id, occupation_code
                    HAVING MIN(level_rank) <= MAX(level_rank) - 2 OR MAX(level_rank) = 8) spread
                ON spread.worker_id = held.worker_id AND spread.occupation_code = held.occupation_code) looked_at
        WINDOW holder AS (PARTITION BY worker_id, occupation_code ORDER BY level_rank)
        """,
        "line");

    /// <summary>Level by level is the rule; to skip one needs a route that may and its recorded ground. A first certificate skips nothing.</summary>
    public static readonly Rule Rule = new(
        "LEVEL_SKIPPED", "level",
        $"""
        c.kind = 'SKILL_LEVEL' AND c.level_rank BETWEEN 3 AND 7
        AND NOT ({MaySkip})
        AND earlier.lower_on <= c.issued_on
        AND (earlier.below_on IS NULL OR earlier.below_on > c.issued_on)
        AND (earlier.reached_on IS NULL OR earlier.reached_on > c.issued_on)
        """)
    {
        Chinese = "持证人在该职业越过了中间等级，须有越级、破格、直接认定或以赛代评的认定依据",
        English = "the holder skipped a level of this occupation; that needs a route that may skip and its ground",
        Source = TrialPolicy.Source,
    };

    /// <summary>Chief technicians come, in principle (原则上), from special-grade technicians.</summary>
    public static readonly Rule Chief = new(
        "CHIEF_FROM_SPECIAL", "level", "c.level_rank = 8 AND (earlier.below_on IS NULL OR earlier.below_on > c.issued_on)")
    {
        Chinese = "首席技师原则上从特级技师中产生，系统中没有持证人的特级技师证书",
        English = "chief technicians come in principle from special-grade ones, and no such certificate of the holder is recorded",
        Source = TrialPolicy.Source,
        Warns = true,
    };
}
