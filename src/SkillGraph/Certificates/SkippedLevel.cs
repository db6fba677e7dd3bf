using SkillGraph.Imports;
using SkillGraph.Levels;

namespace SkillGraph.Certificates;

/// <summary>The rules about a holder's earlier certificates of the same occupation, recorded or in the same file.</summary>
internal static class SkippedLevel
{
    /// <summary>Level by level is the rule; to skip one needs a route that may and its recorded ground. A first certificate skips nothing.</summary>
    public static readonly Rule Rule = new(
        "LEVEL_SKIPPED", "level",
        $"""
        c.kind = 'SKILL_LEVEL' AND c.level_rank BETWEEN 3 AND 7
        AND NOT (c.route IN ('SKIP_LEVEL', 'EXCEPTIONAL', 'DIRECT_RECOGNITION', 'COMPETITION') AND c.route_ground IS NOT NULL)
        AND ({Recorded("p.level_rank < c.level_rank - 1")} OR {InFile("p.level_rank < c.level_rank - 1")})
        AND NOT {Recorded("p.level_rank >= c.level_rank - 1")} AND NOT {InFile("p.level_rank = c.level_rank - 1")}
        """)
    {
        Chinese = "持证人在该职业越过了中间等级，须有越级、破格、直接认定或以赛代评的认定依据",
        English = "the holder skipped a level of this occupation; that needs a route that may skip and its ground",
        Source = TrialPolicy.Source,
    };

    /// <summary>Chief technicians come, in principle (原则上), from special-grade technicians.</summary>
    public static readonly Rule Chief = new("CHIEF_FROM_SPECIAL", "level", $"c.level_rank = 8 AND NOT {Recorded("p.level_rank = 7")} AND NOT {InFile("p.level_rank = 7")}")
    {
        Chinese = "首席技师原则上从特级技师中产生，系统中没有持证人的特级技师证书",
        English = "chief technicians come in principle from special-grade ones, and no such certificate of the holder is recorded",
        Source = TrialPolicy.Source,
        Warns = true,
    };

    private const string Earlier =
        "p.worker_id = c.worker_id AND p.occupation_code = c.occupation_code AND p.issued_on <= c.issued_on AND p.number <> c.number";

    private static string Recorded(string condition) =>
        $"EXISTS (SELECT 1 FROM certificates p WHERE {Earlier} AND p.deleted_in_version IS NULL AND {condition})";

    // Rows of the file that skip to the same level must not vouch for each other, so here only the level between counts.
    private static string InFile(string condition) =>
        $"EXISTS (SELECT 1 FROM {"{rows}"} p WHERE {Earlier} AND p.outcome <> 'REJECTED' AND {condition})";
}
