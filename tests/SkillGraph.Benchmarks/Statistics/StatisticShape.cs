namespace SkillGraph.Benchmarks.Statistics;

/// <summary>A kind of statistical question.</summary>
/// <param name="Name">Its name, and its path on the bare server.</param>
/// <param name="Document">What the hub is asked.</param>
/// <param name="Field">The statistic that the document asks for.</param>
/// <param name="Measure">The measure that it asks for.</param>
/// <param name="DuckDB">The same over the replica's tables, as somebody who knows them would write it: keys, then the measure.</param>
/// <param name="PostgreSql">The same over the record store.</param>
internal sealed record StatisticShape(string Name, string Document, string Field, string Measure, string DuckDB, string PostgreSql)
{
    private const string Counts = "deleted_in_version IS NULL AND issued_on <= $asOf AND (ended_on IS NULL OR ended_on > $asOf)";

    /// <summary>Questions that a summary answers.</summary>
    public static IReadOnlyList<StatisticShape> FromSummary { get; } =
    [
        new("levels",
            "query($asOf: Date, $region: String, $rank: Int) { certificateStatistics(by: [LEVEL], where: { region: { eq: $region }, level: { gte: $rank } }, asOf: $asOf) { nodes { key { level } certificates { value status } } } }",
            "certificateStatistics", "certificates",
            "SELECT level_rank AS level, sum(certificates)::BIGINT FROM certificate_days WHERE region_code = $region AND level_rank >= $rank AND issued_on <= $asOf AND (ended_on IS NULL OR ended_on > $asOf) GROUP BY 1 ORDER BY 1",
            $"SELECT level_rank AS level, count(*) FROM certificates WHERE region_code = $region AND level_rank >= $rank AND {Counts} GROUP BY 1 ORDER BY 1"),
        new("cities",
            "query($asOf: Date, $from: Date, $rank: Int) { certificateStatistics(by: [REGION, LEVEL], where: { issuedOn: { gte: $from }, level: { gte: $rank } }, asOf: $asOf, first: 200) { nodes { key { region level } certificates { value status } } } }",
            "certificateStatistics", "certificates",
            "SELECT region_code AS region, level_rank AS level, sum(certificates)::BIGINT FROM certificate_days WHERE issued_on >= $from AND level_rank >= $rank AND issued_on <= $asOf AND (ended_on IS NULL OR ended_on > $asOf) GROUP BY 1, 2 ORDER BY 1, 2",
            $"SELECT region_code AS region, level_rank AS level, count(*) FROM certificates WHERE issued_on >= $from AND level_rank >= $rank AND {Counts} GROUP BY 1, 2 ORDER BY 1, 2"),
        new("months",
            "query($asOf: Date, $region: String, $rank: Int) { certificateStatistics(by: [MONTH], where: { region: { eq: $region }, level: { gte: $rank } }, asOf: $asOf, first: 200) { nodes { key { month } certificates { value status } } } }",
            "certificateStatistics", "certificates",
            "SELECT strftime(issued_on, '%Y-%m') AS month, sum(certificates)::BIGINT FROM certificate_days WHERE region_code = $region AND level_rank >= $rank AND issued_on <= $asOf AND (ended_on IS NULL OR ended_on > $asOf) GROUP BY 1 ORDER BY 1",
            $"SELECT to_char(issued_on, 'YYYY-MM') AS month, count(*) FROM certificates WHERE region_code = $region AND level_rank >= $rank AND {Counts} GROUP BY 1 ORDER BY 1"),
        new("persons",
            "query($asOf: Date, $region: String, $rank: Int) { workerStatistics(by: [LEVEL], where: { region: { eq: $region }, level: { gte: $rank } }, asOf: $asOf) { nodes { key { level } holders { value status } } } }",
            "workerStatistics", "holders",
            "SELECT level_rank AS level, sum(holders)::BIGINT FROM level_changes WHERE region_code = $region AND level_rank >= $rank AND day <= $asOf GROUP BY 1 HAVING sum(holders) > 0 ORDER BY 1",
            $"SELECT level, count(*) FROM (SELECT worker_id, max(level_rank) AS level FROM certificates WHERE {Counts} GROUP BY 1) h JOIN workers w ON w.id = h.worker_id WHERE region_code = $region AND level >= $rank GROUP BY 1 ORDER BY 1"),
    ];

    /// <summary>Questions that only the facts answer.</summary>
    public static IReadOnlyList<StatisticShape> FromFacts { get; } =
    [
        new("occupations",
            "query($asOf: Date, $from: Date, $rank: Int) { certificateStatistics(by: [OCCUPATION], where: { issuedOn: { gte: $from }, level: { gte: $rank } }, asOf: $asOf, first: 200) { nodes { key { occupation } certificates { value status } } } }",
            "certificateStatistics", "certificates",
            "SELECT occupation_code AS occupation, count(*) FROM certificates WHERE issued_on >= $from AND level_rank >= $rank AND issued_on <= $asOf AND (ended_on IS NULL OR ended_on > $asOf) GROUP BY 1 ORDER BY 1",
            $"SELECT occupation_code AS occupation, count(*) FROM certificates WHERE issued_on >= $from AND level_rank >= $rank AND {Counts} GROUP BY 1 ORDER BY 1"),
        new("sexes",
            "query($asOf: Date, $from: Date, $rank: Int) { certificateStatistics(by: [SEX, LEVEL], where: { issuedOn: { gte: $from }, level: { gte: $rank } }, asOf: $asOf, first: 200) { nodes { key { sex level } certificates { value status } } } }",
            "certificateStatistics", "certificates",
            "SELECT sex, level_rank AS level, count(*) FROM certificates c JOIN workers w ON w.id = c.worker_id WHERE issued_on >= $from AND level_rank >= $rank AND issued_on <= $asOf AND (ended_on IS NULL OR ended_on > $asOf) GROUP BY 1, 2 ORDER BY 1, 2",
            $"SELECT sex, level_rank AS level, count(*) FROM certificates c JOIN workers w ON w.id = c.worker_id WHERE issued_on >= $from AND level_rank >= $rank AND c.{Counts} GROUP BY 1, 2 ORDER BY 1, 2"),
        new("holders",
            "query($asOf: Date, $from: Date, $rank: Int) { certificateStatistics(by: [LEVEL], where: { issuedOn: { gte: $from }, level: { gte: $rank } }, asOf: $asOf) { nodes { key { level } holders { value status } } } }",
            "certificateStatistics", "holders",
            "SELECT level_rank AS level, count(DISTINCT worker_id) FROM certificates WHERE issued_on >= $from AND level_rank >= $rank AND issued_on <= $asOf AND (ended_on IS NULL OR ended_on > $asOf) GROUP BY 1 ORDER BY 1",
            $"SELECT level_rank AS level, count(DISTINCT worker_id) FROM certificates WHERE issued_on >= $from AND level_rank >= $rank AND {Counts} GROUP BY 1 ORDER BY 1"),
    ];

    public static IEnumerable<StatisticShape> All => FromSummary.Concat(FromFacts);
}
