using System.Globalization;

namespace SkillGraph.DataQuality;

/// <summary>Findings about when an agency issued certificates, and when they reached the hub.</summary>
internal static class IssueFindings
{
    /// <summary>Fewer certificates on a day are no burst.</summary>
    public const int FewestOfBurst = 100;

    /// <summary>How many times the usual number a burst is.</summary>
    public const int TimesUsual = 10;

    /// <summary>Days looked back at for what is usual.</summary>
    public const int DaysBack = 365;

    /// <summary>Fewer days of issue among them make nothing usual.</summary>
    public const int FewestDays = 5;

    /// <summary>Days after which a certificate is late.</summary>
    public const int DaysToUpload = 30;

    public static readonly IReadOnlyList<FindingRule> All =
    [
        new(FindingKind.IssueBurst, FindingSubject.AgencyDay)
        {
            Chinese = "当日颁发{found}本证书，此前一年内每个发证日平均{expected}本",
            English = "{found} certificates on this day; in the year before, {expected} on an average day of issue",
            When = string.Create(CultureInfo.InvariantCulture, $"At least {FewestOfBurst} certificates of an agency in a region on one day, and at least {TimesUsual} times the average of its days of issue in the {DaysBack} days before, if there were {FewestDays} or more"),
            Source = FindingRule.OwnChoice,
            Sql = sets =>
                $"""
                WITH busy AS (
                    SELECT agency_id, region_code, issued_on, CAST(SUM(certificates) AS BIGINT) AS certificates FROM {FindingSets.Issued}
                    GROUP BY agency_id, region_code, issued_on HAVING SUM(certificates) >= {FewestOfBurst}),
                span AS (SELECT agency_id, region_code, MIN(issued_on) AS first_on, MAX(issued_on) AS last_on FROM busy GROUP BY agency_id, region_code),
                usual AS (
                    SELECT x.agency_id, x.region_code, x.issued_on, COUNT(*) AS certificates
                    FROM span JOIN certificates x ON x.agency_id = span.agency_id AND x.issued_on >= {sets.DaysBefore("span.first_on", DaysBack)} AND x.issued_on < span.last_on
                    WHERE x.region_code = span.region_code AND x.deleted_in_version IS NULL
                    GROUP BY x.agency_id, x.region_code, x.issued_on)
                SELECT {FindingSets.AgencyDay}, c.certificates,
                       CAST(c.certificates AS TEXT), CAST(CAST(SUM(u.certificates) AS BIGINT) / COUNT(*) AS TEXT)
                FROM busy c
                JOIN usual u ON u.agency_id = c.agency_id AND u.region_code = c.region_code AND u.issued_on < c.issued_on AND u.issued_on >= {sets.DaysBefore("c.issued_on", DaysBack)}
                GROUP BY c.agency_id, c.region_code, c.issued_on, c.certificates
                HAVING COUNT(*) >= {FewestDays} AND c.certificates * COUNT(*) >= {TimesUsual} * SUM(u.certificates)
                """,
        },
        new(FindingKind.LateUpload, FindingSubject.AgencyDay)
        {
            Chinese = "当日颁发的证书有的在{found}天后才入库（应在{expected}天内）",
            English = "certificates of this day were recorded up to {found} days later, {expected} being expected",
            When = string.Create(CultureInfo.InvariantCulture, $"Certificates were first recorded more than {DaysToUpload} days after they were issued. Those issued before the hub's first import of certificates could not be recorded in time, and those whose first day of record is not known do not count"),
            Source = FindingRule.OwnChoice,
            Sql = sets =>
                $"""
                SELECT {FindingSets.AgencyDay}, SUM(c.late), CAST(MAX(c.latest) AS TEXT), '{DaysToUpload}'
                FROM {FindingSets.Issued} c
                WHERE c.late > 0
                GROUP BY c.agency_id, c.region_code, c.issued_on
                """,
        },
    ];
}
