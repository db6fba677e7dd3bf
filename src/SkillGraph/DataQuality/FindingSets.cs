using SkillGraph.Databases;
using SkillGraph.Imports;

namespace SkillGraph.DataQuality;

/// <summary>
/// What a run looks at: everything, or what a range of data versions can have changed. In temporary tables of its own, so that nobody waits for it; a
/// certificate is looked at with all others of its holder, and a day or an evaluation with all of its certificates.
/// </summary>
/// <param name="sql">The connection.</param>
/// <param name="since">Version whose changes, and those before, were looked at earlier; null to look at everything.</param>
/// <param name="until">The last version to look at.</param>
/// <param name="begun">Day of the hub's first import of certificates; null before that.</param>
internal sealed class FindingSets(SqlSession sql, long? since, long until, DateOnly? begun)
{
    /// <summary>What was found.</summary>
    public const string Found = "quality_found";

    /// <summary>What agencies issued: certificates by agency, region, kind, occupation, level and day.</summary>
    public const string Issued = "quality_issued";

    /// <summary>A key that a finding has not.</summary>
    public const string NoKey = "CAST(NULL AS BIGINT)";

    /// <summary>The key of what an agency issued in a region on a day.</summary>
    public const string AgencyDayKey = "CAST(c.agency_id AS TEXT) || ':' || c.region_code || ':' || CAST(c.issued_on AS TEXT)";

    /// <summary>The first columns of a finding about it.</summary>
    public const string AgencyDay = $"{AgencyDayKey}, c.region_code, c.agency_id, {NoKey}, {NoKey}, NULL, CAST(NULL AS INTEGER), c.issued_on";

    /// <summary>The columns of a finding.</summary>
    public static readonly IReadOnlyList<StageColumn> Columns =
    [
        new("key", SqlType.Text), new("kind", SqlType.Text), new("region_code", SqlType.Text), new("agency_id", SqlType.Long), new("certificate_id", SqlType.Long),
        new("batch_id", SqlType.Long), new("occupation_code", SqlType.Text), new("level_rank", SqlType.Whole), new("day", SqlType.Date),
        new("certificates", SqlType.Long), new("found", SqlType.Text), new("expected", SqlType.Text),
    ];

    private static readonly string[] Tables =
        [Found, Issued, "quality_changed", "quality_agencies", "quality_batches", "quality_workers", "quality_days", "quality_certificates", "quality_results"];

    /// <summary>Standing certificates, whole holders at a time.</summary>
    public string Certificates => since is null ? "(SELECT * FROM certificates WHERE deleted_in_version IS NULL)" : "quality_certificates";

    /// <summary>Batch and scores of standing certificates, whole evaluations at a time.</summary>
    public string Results => since is null
        ? "(SELECT batch_id, theory_score, skill_score FROM certificates WHERE batch_id IS NOT NULL AND deleted_in_version IS NULL)"
        : "quality_results";

    /// <summary>SQL of the day so many days before one.</summary>
    public string DaysBefore(string day, int days) => sql.DaysBefore(day, days);

    /// <summary>SQL that is true of the findings that this run looks at again.</summary>
    public string LookedAt(FindingSubject subject) => (since, subject) switch
    {
        (null, _) => "1 = 1",
        (_, FindingSubject.Certificate) => "certificate_id IN (SELECT c.id FROM quality_workers w CROSS JOIN certificates c WHERE c.worker_id = w.worker_id)",
        (_, FindingSubject.Evaluation) => "batch_id IN (SELECT batch_id FROM quality_batches)",
        _ => "(agency_id, day) IN (SELECT agency_id, issued_on FROM quality_days)",
    };

    /// <summary>Makes the sets.</summary>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        await DropAsync();
        await sql.ExecuteAsync($"CREATE TEMPORARY TABLE {Found} ({string.Join(", ", Columns.Select(c => $"{c.Name} {sql.Spell(c.Type)}"))})", cancellation);
        if (since is not null)
            await NarrowAsync(cancellation);
        var late = $"{sql.Days("c.issued_on", "c.recorded_on")} > {IssueFindings.DaysToUpload} AND c.issued_on >= '{begun ?? DateOnly.MaxValue:yyyy-MM-dd}'";
        await MakeAsync(
            Issued,
            $"""
            SELECT c.agency_id, c.region_code, c.kind, c.occupation_code, c.level_rank, c.issued_on, COUNT(*) AS certificates,
                   SUM(CASE WHEN {late} THEN 1 ELSE 0 END) AS late, MAX(CASE WHEN {late} THEN {sql.Days("c.issued_on", "c.recorded_on")} END) AS latest
            FROM {(since is null ? "certificates c WHERE" : "quality_days d CROSS JOIN certificates c WHERE c.agency_id = d.agency_id AND c.issued_on = d.issued_on AND")} c.deleted_in_version IS NULL
            GROUP BY c.agency_id, c.region_code, c.kind, c.occupation_code, c.level_rank, c.issued_on
            """,
            cancellation);
    }

    /// <summary>Removes them.</summary>
    public Task DropAsync() => sql.ExecuteAsync(string.Join("; ", Tables.Select(table => $"DROP TABLE IF EXISTS {table}")), CancellationToken.None);

    private async Task NarrowAsync(CancellationToken cancellation)
    {
        var changed = $"data_version > {since} AND data_version <= {until}";
        await MakeAsync("quality_changed", $"SELECT worker_id, agency_id, issued_on, batch_id FROM certificates WHERE {changed}", cancellation);
        await MakeAsync(
            "quality_agencies",
            $"SELECT id AS agency_id FROM agencies WHERE {changed} UNION SELECT agency_id FROM agency_scopes WHERE {changed} UNION SELECT agency_id FROM agency_events WHERE {changed}",
            cancellation);
        // What a correction took a certificate away from is not known any more; so whatever is open is looked at again.
        var again = await sql.QueryAsync($"SELECT id FROM import_batches WHERE kind = 'certificates' AND corrected > 0 AND {changed} LIMIT 1").AnyAsync(cancellation);
        await MakeAsync(
            "quality_batches",
            $"""
            SELECT batch_id FROM quality_changed WHERE batch_id IS NOT NULL UNION SELECT id FROM evaluation_batches WHERE {changed}
            {(again ? $"UNION SELECT batch_id FROM {Open(FindingSubject.Evaluation)}" : "")}
            """,
            cancellation);
        await MakeAsync(
            "quality_workers",
            $"""
            SELECT worker_id FROM quality_changed
            UNION SELECT c.worker_id FROM (SELECT id FROM evaluation_batches WHERE {changed}) b CROSS JOIN certificates c WHERE c.batch_id = b.id AND c.deleted_in_version IS NULL
            {(again ? $"UNION SELECT c.worker_id FROM (SELECT certificate_id FROM {Open(FindingSubject.Certificate)}) f CROSS JOIN certificates c WHERE c.id = f.certificate_id" : "")}
            """,
            cancellation);
        await MakeAsync(
            "quality_days",
            $"""
            SELECT agency_id, issued_on FROM quality_changed
            UNION SELECT c.agency_id, c.issued_on FROM quality_agencies a CROSS JOIN certificates c WHERE c.agency_id = a.agency_id AND c.deleted_in_version IS NULL
            {(again ? $"UNION SELECT agency_id, day FROM {Open(FindingSubject.AgencyDay, FindingSubject.AgencyDayLevel)}" : "")}
            """,
            cancellation);
        await MakeAsync(
            "quality_certificates",
            "SELECT c.* FROM quality_workers w CROSS JOIN certificates c WHERE c.worker_id = w.worker_id AND c.deleted_in_version IS NULL", cancellation);
        await MakeAsync(
            "quality_results",
            "SELECT c.batch_id, c.theory_score, c.skill_score FROM quality_batches b CROSS JOIN certificates c WHERE c.batch_id = b.batch_id AND c.deleted_in_version IS NULL", cancellation);
    }

    private static string Open(params FindingSubject[] subjects) => $"data_quality_findings WHERE closed_at IS NULL AND {FindingMerge.KindIsAbout(subjects)}";

    private async Task MakeAsync(string table, string query, CancellationToken cancellation)
    {
        await sql.ExecuteAsync($"CREATE TEMPORARY TABLE {table} AS {query}", cancellation);
        await sql.AnalyzeTemporaryAsync(table, cancellation);
    }
}
