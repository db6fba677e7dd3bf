using SkillGraph.Certificates;
using SkillGraph.Levels;

namespace SkillGraph.DataQuality;

/// <summary>Findings about what an agency issued on a day, against what it was filed for. Certificates of one evaluation share them, so one finding tells of all.</summary>
internal static class FilingFindings
{
    private const string OfDay = $"{FindingSets.AgencyDay}, SUM(c.certificates)";

    public static readonly IReadOnlyList<FindingRule> All =
    [
        new(FindingKind.AgencyNotValid, FindingSubject.AgencyDay)
        {
            Chinese = "颁发日期{found}不在机构备案有效期内（{expected}）",
            English = "on the day of issue, {found}, the agency's filing was not valid ({expected})",
            When = "The day of issue of skill-level certificates is before the agency's first filing or after the end of its validity",
            Source = TrialPolicy.Source,
            Sql = sets =>
                $"""
                SELECT {OfDay}, CAST(c.issued_on AS TEXT), CAST(agency.filed_on AS TEXT) || ' – ' || CAST(agency.valid_to AS TEXT)
                FROM {FindingSets.Issued} c JOIN agencies agency ON agency.id = c.agency_id
                WHERE {CertificateRules.BreachOf("AGENCY_NOT_VALID")}
                GROUP BY c.agency_id, c.region_code, c.issued_on, agency.filed_on, agency.valid_to
                """,
        },
        new(FindingKind.AgencySuspended, FindingSubject.AgencyDay)
        {
            Chinese = "颁发日期{found}时机构已暂停、到期或移出目录",
            English = "on the day of issue, {found}, the agency was suspended, expired or removed",
            When = "The last event of the agency's directory entry up to the day of issue is that it was suspended, expired or removed",
            Source = TrialPolicy.Source,
            Sql = sets =>
                $"""
                SELECT {OfDay}, CAST(c.issued_on AS TEXT), NULL
                FROM {FindingSets.Issued} c JOIN ({Over(FiledState.Standing.Query)}) standing ON standing.agency_id = c.agency_id AND standing.issued_on = c.issued_on
                WHERE {CertificateRules.BreachOf("AGENCY_SUSPENDED")}
                GROUP BY c.agency_id, c.region_code, c.issued_on
                """,
        },
        new(FindingKind.OutOfScope, FindingSubject.AgencyDayLevel)
        {
            Chinese = "颁发日期{found}时，该职业的该等级不在机构备案范围内",
            English = "on the day of issue, {found}, the agency's filed scope did not have this level of the occupation",
            When = "No line of the agency's filed scope has the occupation, the level (初级工 to 高级技师) and the day of issue",
            Source = TrialPolicy.Source,
            Sql = sets =>
                $"""
                SELECT {FindingSets.AgencyDayKey} || ':' || c.occupation_code || ':' || CAST(c.level_rank AS TEXT),
                       c.region_code, c.agency_id, {FindingSets.NoKey}, {FindingSets.NoKey}, c.occupation_code, c.level_rank, c.issued_on, SUM(c.certificates), CAST(c.issued_on AS TEXT), NULL
                FROM {FindingSets.Issued} c
                JOIN ({Over(FiledState.Scope.Query)}) scope
                  ON scope.agency_id = c.agency_id AND scope.occupation_code = c.occupation_code AND scope.level_rank = c.level_rank AND scope.issued_on = c.issued_on
                WHERE {CertificateRules.BreachOf("OUT_OF_SCOPE")}
                GROUP BY c.agency_id, c.region_code, c.issued_on, c.occupation_code, c.level_rank
                """,
        },
    ];

    private static string Over(string surroundings) => surroundings.Replace("{rows}", FindingSets.Issued, StringComparison.Ordinal);
}
