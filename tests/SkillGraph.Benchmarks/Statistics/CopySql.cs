namespace SkillGraph.Benchmarks.Statistics;

/// <summary>
/// How a hub of 100,000 certificates becomes one of millions: its workers are copied with their certificates, each copy moved by some weeks. What is
/// unique in the original is so in the copies, and shows that they are copies: certificate numbers end in <c>-1</c>, <c>-2</c> …
/// </summary>
internal static class CopySql
{
    /// <summary>Largest number of copies of one worker; keys of copies are told apart by it.</summary>
    private const int KeysApart = 1_000_000;

    // Most workers hold one certificate. Every copy of those who hold more is made, and of the others so many that there are eight certificates to five workers.
    private const string Copies =
        """
        CREATE TABLE copies AS
        WITH held AS (SELECT worker_id AS id, count(*) AS certificates FROM certificates GROUP BY 1)
        SELECT held.id AS worker, copy, hashint8(held.id * 1000003 + copy) AS chance
        FROM generate_series(1, {copies}) copy, held
        WHERE held.certificates > 1 OR hashint8(copy * 1000003 + held.id) & 1023 < 297
        """;

    private static readonly string Workers =
        $"""
        INSERT INTO workers (id, identity_kind, identity_hash, identity_cipher, name, birth_year, sex, region_code, employer_id, highest_level_rank, data_version)
        SELECT w.id + copy * {KeysApart}::bigint, identity_kind, sha256(identity_hash || int8send(copy)), identity_cipher, name, birth_year, sex, region_code,
            employer_id, highest_level_rank, data_version
        FROM copies JOIN workers w ON w.id = worker
        """;

    // A day that falls on a weekend becomes the Monday after: authorities do not issue on weekends.
    private static readonly string Certificates =
        $"""
        INSERT INTO certificates (id, number, kind, route, route_ground, agency_id, region_code, worker_id, occupation_code, level_rank, standard_id,
            theory_score, skill_score, issued_on, ended_on, end_reason, data_version)
        SELECT c.id + copy * {KeysApart}::bigint, number || '-' || copy, kind, route, route_ground, agency_id, region_code, worker + copy * {KeysApart}::bigint, occupation_code,
            level_rank, standard_id, theory_score, skill_score,
            moved + CASE extract(isodow FROM moved)::int WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END, ended_on + chance % 180 + 2, end_reason, data_version
        FROM (SELECT c.*, copy, chance, worker, issued_on + chance % 180 AS moved FROM certificates c JOIN copies ON worker = worker_id) c
        """;

    /// <summary>The statements, with what they do. Indexes and foreign keys of the two large tables are dropped for the while.</summary>
    public static IEnumerable<(string What, string Sql)> Statements(int copies, IReadOnlyList<(string Drop, string Make)> rebuilt) =>
    [
        ("choose copies", Copies.Replace("{copies}", $"{copies}", StringComparison.Ordinal)),
        .. rebuilt.Select(item => (item.Drop, item.Drop)),
        ("copy workers", Workers),
        ("copy certificates", Certificates),
        ("forget copies", "DROP TABLE copies"),
        .. rebuilt.Reverse().Select(item => (item.Make, item.Make)),
        ("next keys", "SELECT setval(pg_get_serial_sequence('workers', 'id'), max(id)) FROM workers"),
        ("next keys", "SELECT setval(pg_get_serial_sequence('certificates', 'id'), max(id)) FROM certificates"),
        // Another hub: no replica is taken for another's.
        ("another hub", "UPDATE hub_state SET replica_epoch = (random() * 1e15)::bigint"),
        ("vacuum", "VACUUM ANALYZE"),
    ];

    /// <summary>Indexes and foreign keys of the large tables, as statements that drop and make them; foreign keys first.</summary>
    public const string Rebuilt =
        """
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname), format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE contype = 'f' AND conrelid IN ('workers'::regclass, 'certificates'::regclass)
        UNION ALL
        SELECT format('DROP INDEX %I', indexname), indexdef FROM pg_indexes WHERE tablename IN ('workers', 'certificates') AND indexname NOT LIKE 'pk_%'
        """;
}
