using SkillGraph.Certificates;
using SkillGraph.Levels;

namespace SkillGraph.DataQuality;

/// <summary>Findings about a certificate beside the others of the same identity.</summary>
internal static class HolderFindings
{
    // What the holder has in the occupation on the day of issue.
    private const string Earlier = "SELECT 1 FROM certificates x WHERE x.worker_id = c.worker_id AND x.occupation_code = c.occupation_code AND x.deleted_in_version IS NULL";

    public static readonly IReadOnlyList<FindingRule> All =
    [
        new(FindingKind.DuplicateCertificate, FindingSubject.Certificate)
        {
            Chinese = "同一身份在该职业、等级有{found}本有效的职业技能等级证书",
            English = "the same identity holds {found} standing skill-level certificates of this occupation and level",
            When = "Another skill-level certificate of the same identity, occupation and level was issued before, and neither has ended. It may be right: the records know no trades (工种) below an occupation",
            Source = FindingRule.OwnChoice,
            Sql = sets => CertificateFindings.OfCertificate(
                sets, "CAST(again.held AS TEXT)", "'1'",
                $"""
                c.kind = 'SKILL_LEVEL' AND c.ended_on IS NULL
                  AND EXISTS ({Earlier} AND x.level_rank = c.level_rank AND x.kind = 'SKILL_LEVEL' AND x.ended_on IS NULL AND (x.issued_on < c.issued_on OR x.issued_on = c.issued_on AND x.id < c.id))
                """,
                $"""
                JOIN (SELECT h.worker_id, h.occupation_code, h.level_rank, COUNT(*) AS held FROM {sets.Certificates} h
                      WHERE h.kind = 'SKILL_LEVEL' AND h.ended_on IS NULL AND h.level_rank IS NOT NULL
                      GROUP BY h.worker_id, h.occupation_code, h.level_rank HAVING COUNT(*) > 1) again
                  ON again.worker_id = c.worker_id AND again.occupation_code = c.occupation_code AND again.level_rank = c.level_rank
                """),
        },
        new(FindingKind.LevelSkipped, FindingSubject.Certificate)
        {
            Chinese = "持证人在该职业未取得{expected}即取得{found}，没有越级、破格、直接认定或以赛代评的认定依据",
            English = "the holder came to {found} without {expected}, and no ground for skipping a level is recorded",
            When = "On the day of issue the holder has a lower level of the occupation, but neither the level just below nor one as high, and the route is not one that may skip with its ground. A first certificate skips nothing",
            Source = TrialPolicy.Source,
            Sql = sets => CertificateFindings.OfCertificate(
                sets, "level.name", "below.name",
                $"""
                c.kind = 'SKILL_LEVEL' AND c.level_rank BETWEEN 3 AND 7 AND NOT ({SkippedLevel.MaySkip})
                  AND EXISTS ({Earlier} AND x.level_rank <= c.level_rank - 2 AND x.issued_on <= c.issued_on)
                  AND NOT EXISTS ({Earlier} AND x.level_rank = c.level_rank - 1 AND x.issued_on <= c.issued_on)
                  AND NOT EXISTS ({Earlier} AND x.level_rank >= c.level_rank AND (x.issued_on < c.issued_on OR x.issued_on = c.issued_on AND x.id < c.id))
                """,
                $"""
                JOIN levels below ON below.rank = c.level_rank - 1
                JOIN (SELECT h.worker_id, h.occupation_code FROM {sets.Certificates} h WHERE h.level_rank IS NOT NULL
                      GROUP BY h.worker_id, h.occupation_code HAVING MIN(h.level_rank) <= MAX(h.level_rank) - 2) spread
                  ON spread.worker_id = c.worker_id AND spread.occupation_code = c.occupation_code
                """),
        },
    ];
}
