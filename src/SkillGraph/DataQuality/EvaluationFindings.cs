using System.Globalization;
using SkillGraph.Imports;

namespace SkillGraph.DataQuality;

/// <summary>Findings about an evaluation and the certificates that name it.</summary>
internal static class EvaluationFindings
{
    /// <summary>Fewer scores than these say nothing of how they are spread.</summary>
    public const int FewestScores = 20;

    /// <summary>Percent of the scores of one part that are the same.</summary>
    public const int HeapedPercent = 40;

    private const string OfBatch = $"CAST(b.id AS TEXT), b.region_code, b.agency_id, {FindingSets.NoKey}, b.id, b.occupation_code, b.level_rank, b.held_on";

    public static readonly IReadOnlyList<FindingRule> All =
    [
        new(FindingKind.MoreCertificatesThanPassed, FindingSubject.Evaluation)
        {
            Chinese = "该批次有{found}本证书，合格人次只有{expected}",
            English = "{found} certificates name this evaluation, which {expected} candidates passed",
            When = "More certificates name the evaluation than candidates passed it",
            Source = Rule.Records + " what records must be to make sense",
            Sql = sets =>
                $"""
                SELECT {OfBatch}, r.certificates, CAST(r.certificates AS TEXT), CAST(b.passed AS TEXT)
                FROM (SELECT batch_id, COUNT(*) AS certificates FROM {sets.Results} t GROUP BY batch_id) r
                JOIN evaluation_batches b ON b.id = r.batch_id
                WHERE b.deleted_in_version IS NULL AND r.certificates > b.passed
                """,
        },
        new(FindingKind.ScoreHeaping, FindingSubject.Evaluation)
        {
            Chinese = "该批次理论或实操成绩中，{found}为同一分值",
            English = "{found} of the theory or skill scores of this evaluation are the same",
            When = string.Create(CultureInfo.InvariantCulture, $"Of at least {FewestScores} theory scores, or skill scores, of an evaluation's certificates, {HeapedPercent} % or more are the same number. Those who failed have no certificate and are not seen"),
            Source = FindingRule.OwnChoice,
            Sql = sets =>
                $"""
                SELECT {OfBatch}, MAX(h.same), CAST(MAX(h.same * 100 / h.scores) AS TEXT) || '%', NULL
                FROM (SELECT g.batch_id, g.same, CAST(SUM(g.same) OVER (PARTITION BY g.batch_id, g.part) AS BIGINT) AS scores
                      FROM (SELECT s.batch_id, s.part, s.score, COUNT(*) AS same
                            FROM (SELECT batch_id, 1 AS part, theory_score AS score FROM {sets.Results} t UNION ALL SELECT batch_id, 2, skill_score FROM {sets.Results} t) s
                            WHERE s.score IS NOT NULL
                            GROUP BY s.batch_id, s.part, s.score) g) h
                JOIN evaluation_batches b ON b.id = h.batch_id
                WHERE b.deleted_in_version IS NULL AND h.scores >= {FewestScores} AND h.same * 100 >= {HeapedPercent} * h.scores
                GROUP BY b.id, b.region_code, b.agency_id, b.occupation_code, b.level_rank, b.held_on
                """,
        },
    ];
}
