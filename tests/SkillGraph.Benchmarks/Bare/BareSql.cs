namespace SkillGraph.Benchmarks.Bare;

/// <summary>What somebody who knows the tables would write.</summary>
internal static class BareSql
{
    public const string Point =
        """
        SELECT c.number, c.issued_on, c.kind, c.route, w.id, w.name, w.birth_year, a.id, a.filing_number, a.name, a.category
        FROM certificates c
        JOIN workers w ON w.id = c.worker_id AND w.deleted_in_version IS NULL
        JOIN agencies a ON a.id = c.agency_id AND a.deleted_in_version IS NULL
        WHERE c.number = @p0 AND c.deleted_in_version IS NULL
        """;

    public const string Page =
        """
        SELECT c.number, c.issued_on, w.id, w.name, a.filing_number, a.name, o.code, o.name, l.rank, l.name
        FROM (SELECT * FROM certificates
              WHERE region_code = @p0 AND level_rank = @p1 AND deleted_in_version IS NULL
              ORDER BY issued_on DESC, id DESC LIMIT 50) c
        JOIN workers w ON w.id = c.worker_id AND w.deleted_in_version IS NULL
        JOIN agencies a ON a.id = c.agency_id AND a.deleted_in_version IS NULL
        JOIN occupations o ON o.code = c.occupation_code
        JOIN levels l ON l.rank = c.level_rank
        ORDER BY c.issued_on DESC, c.id DESC
        """;

    public const string Agencies =
        "SELECT id, filing_number, name FROM agencies WHERE region_code = @p0 AND deleted_in_version IS NULL ORDER BY id LIMIT 20";

    public const string NewestByLateral =
        """
        SELECT a.id, c.number, c.issued_on
        FROM unnest(@p0) a(id)
        CROSS JOIN LATERAL (
            SELECT id, number, issued_on FROM certificates
            WHERE agency_id = a.id AND deleted_in_version IS NULL
            ORDER BY issued_on DESC, id DESC LIMIT 10) c
        ORDER BY a.id, c.issued_on DESC, c.id DESC
        """;

    public const string NewestByRank =
        """
        SELECT agency_id, number, issued_on FROM (
            SELECT id, agency_id, number, issued_on, row_number() OVER (PARTITION BY agency_id ORDER BY issued_on DESC, id DESC) AS place
            FROM certificates WHERE agency_id IN (SELECT value FROM json_each(@p0)) AND deleted_in_version IS NULL)
        WHERE place <= 10
        ORDER BY agency_id, issued_on DESC, id DESC
        """;
}
