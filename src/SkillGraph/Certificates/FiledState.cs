using SkillGraph.Imports;

namespace SkillGraph.Certificates;

/// <summary>What the directory says of an agency on the day of issue. Certificates of one evaluation share it, so it is found once for all of them.</summary>
internal static class FiledState
{
    /// <summary>Whether the filed scope had the occupation and level: 1 or 0.</summary>
    public static readonly Surroundings Scope = new(
        "scope",
        """
        SELECT k.agency_id, k.occupation_code, k.level_rank, k.issued_on,
               CASE WHEN EXISTS (
                 SELECT 1 FROM agency_scopes f
                 WHERE f.agency_id = k.agency_id AND f.occupation_code = k.occupation_code AND f.deleted_in_version IS NULL
                   AND k.level_rank BETWEEN f.lowest_level_rank AND f.highest_level_rank
                   AND k.issued_on >= f.valid_from AND (f.valid_to IS NULL OR k.issued_on <= f.valid_to)) THEN 1 ELSE 0 END AS is_filed
        FROM (SELECT DISTINCT agency_id, occupation_code, level_rank, issued_on FROM {rows}) k
        """,
        "agency_id", "occupation_code", "level_rank", "issued_on");

    /// <summary>The last event of the agency that changed its standing.</summary>
    public static readonly Surroundings Standing = new(
        "standing",
        """
        SELECT k.agency_id, k.issued_on,
               (SELECT e.kind FROM agency_events e
                WHERE e.agency_id = k.agency_id AND e.happened_on <= k.issued_on AND e.kind <> 'SCOPE_CHANGED' AND e.deleted_in_version IS NULL
                ORDER BY e.happened_on DESC, e.id DESC LIMIT 1) AS event
        FROM (SELECT DISTINCT agency_id, issued_on FROM {rows}) k
        """,
        "agency_id", "issued_on");
}
