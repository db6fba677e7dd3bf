using SkillGraph.Certificates;

namespace SkillGraph.DataQuality;

/// <summary>Findings about what one certificate says: its number against its row, and its row against its evaluation.</summary>
internal static class CertificateFindings
{
    private const string NumberRule = "人社鉴发〔2019〕2号";

    private static readonly string IsSkillLevel = $"c.kind = '{EnumText.Of(CertificateKind.SkillLevel)}'";

    public static readonly IReadOnlyList<FindingRule> All =
    [
        new(FindingKind.NumberYear, FindingSubject.Certificate)
        {
            Chinese = "证书编码中的年份“{found}”与颁发日期{expected}不符",
            English = "the year in the number, '{found}', is not that of the day of issue, {expected}",
            When = "Positions 14–15 of a skill-level number, 1–2 of a qualification number (but for old ones that begin with 000), are not the last two digits of the year of issue",
            Source = $"{NumberRule}; reading them against the row is inferred",
            Sql = sets => OfCertificate(
                sets, $"CASE WHEN {IsSkillLevel} THEN SUBSTR(c.number, 14, 2) ELSE SUBSTR(c.number, 1, 2) END", "CAST(c.issued_on AS TEXT)", CertificateRules.BreachOf("NUMBER_YEAR")),
        },
        new(FindingKind.NumberLevel, FindingSubject.Certificate)
        {
            Chinese = "证书编码中的等级代码“{found}”与等级不符，应为“{expected}”",
            English = "the level code in the number is '{found}', that of the level '{expected}'",
            When = "Position 16 of a skill-level number, 11 of a qualification number, is not the code of the level",
            Source = "川人社规〔2023〕15号, annex, note 2",
            Sql = sets => OfCertificate(
                sets, $"CASE WHEN {IsSkillLevel} THEN SUBSTR(c.number, 16, 1) ELSE SUBSTR(c.number, 11, 1) END", "level.code", CertificateRules.BreachOf("NUMBER_LEVEL")),
        },
        new(FindingKind.NumberAgency, FindingSubject.Certificate)
        {
            Chinese = "证书编码前13位“{found}”与机构备案号“{expected}”不符",
            English = "the first 13 characters of the number, '{found}', are not the agency's filing number {expected}",
            When = "Positions 1–13 of a skill-level number are not the filing number of the agency",
            Source = $"{NumberRule}; that they are the filing number is inferred from published notices",
            Sql = sets => OfCertificate(sets, "SUBSTR(c.number, 1, 13)", "agency.filing_number", CertificateRules.BreachOf("NUMBER_AGENCY")),
        },
        new(FindingKind.BatchMismatch, FindingSubject.Certificate)
        {
            Chinese = "证书与所列认定批次的{found}不符",
            English = "the certificate differs from the evaluation that it names in {found}",
            When = "Agency, occupation or level is not that of the evaluation that the certificate names, or the day of issue is before it was held",
            Source = "What records must be to make sense",
            Sql = sets => OfCertificate(
                sets,
                """
                SUBSTR(CASE WHEN c.agency_id <> batch.agency_id THEN '、机构 agency' ELSE '' END || CASE WHEN c.occupation_code <> batch.occupation_code THEN '、职业 occupation' ELSE '' END
                  || CASE WHEN c.level_rank <> batch.level_rank THEN '、等级 level' ELSE '' END || CASE WHEN c.issued_on < batch.held_on THEN '、日期 day' ELSE '' END, 2)
                """,
                "NULL",
                "c.agency_id <> batch.agency_id OR c.occupation_code <> batch.occupation_code OR c.level_rank <> batch.level_rank OR c.issued_on < batch.held_on",
                "JOIN evaluation_batches batch ON batch.id = c.batch_id AND batch.deleted_in_version IS NULL"),
        },
    ];

    /// <summary>Findings about certificates <c>c</c> with their <c>agency</c> and <c>level</c>.</summary>
    public static string OfCertificate(FindingSets sets, string found, string expected, string where, string joins = "") =>
        $"""
        SELECT CAST(c.id AS TEXT), c.region_code, c.agency_id, c.id, c.batch_id, c.occupation_code, c.level_rank, c.issued_on, 1, {found}, {expected}
        FROM {sets.Certificates} c
        JOIN agencies agency ON agency.id = c.agency_id
        LEFT JOIN levels level ON level.rank = c.level_rank
        {joins}
        WHERE {where}
        """;
}
