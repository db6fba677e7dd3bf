using Microsoft.EntityFrameworkCore;
using SkillGraph.Occupations;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>The rules of certificates. The agency is an employer, filed from 2024-03-01 to 2027-02-28 for levels 5 to 1 of electricians.</summary>
public sealed class CertificateRuleTests
{
    private static readonly string FutureDay = $"{DateTime.UtcNow.AddYears(1):yyyy-MM-dd}";

    /// <summary>What is wrong with a row, and the change of a sound row that makes it so.</summary>
    private static readonly (string Code, string Change)[] Breaches =
    [
        ("NUMBER_YEAR", "number=Y000051900001243000101"),
        ("NUMBER_LEVEL", "number=Y000051900001254000102"),
        ("NUMBER_AGENCY", "number=Y000051900002253000103"),
        ("BAD_CERTIFICATE_NUMBER", "number=Y0000519000012530001"),
        ("BAD_IDENTITY_NUMBER", "identity_number=999999199003070013"),
        ("UNKNOWN_WORKER", "identity_number=999999199003070119"),
        ("UNKNOWN_AGENCY", "filing_number=Y000051900009"),
        ("BAD_FILING_NUMBER", "filing_number=51900009"),
        ("UNKNOWN_BATCH", "batch=没有这个批次"),
        ("UNKNOWN_OCCUPATION", "occupation=9-99-99-99"),
        ("UNKNOWN_LEVEL", "level=九级"),
        ("UNKNOWN_TERM", "route=走后门"),
        ("LEVEL_MISSING", "level="),
        ("MISSING_VALUE", "route="),
        ("BAD_DATE", "issued_on=2025-02-30"),
        ("BAD_SCORE", "theory_score=101"),
        ("APPRENTICE_GRADING", "level=X"),
        ("APPRENTICE_GRADING", "route=转正定级考核"),
        ("LEADING_LEVELS", "level=T"),
        ("LEADING_LEVELS", "route=评聘"),
        ("OUT_OF_SCOPE", "occupation=6-18-02-04"),
        ("AGENCY_NOT_VALID", "level=X;route=转正定级考核;issued_on=2024-02-10"),
        ("IN_FUTURE", $"issued_on={FutureDay}"),
        ("WRONG_ORDER", "ended_on=2025-03-19;end_reason=REVOKED"),
        ("END_REASON", "ended_on=2025-03-21"),
        ("LICENCE_REQUIRED", "occupation=6-18-01-01"),
        ("UNKNOWN_ACTION", "action=改一改"),
    ];

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_row_that_breaks_a_rule_is_rejected_with_its_code(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);

        var result = await hub.ImportAsync("certificates", Certificates.File([.. Breaches.Select((b, i) => Certificates.Row(i + 1, b.Change))]));

        var codes = Reported.Codes(result.RejectedFile);
        Assert.All(Breaches.Select((b, i) => (b.Code, b.Change, Line: i + 2)), b => Assert.Contains(b.Code, codes.GetValueOrDefault(b.Line, $"{b.Change} was accepted")));
        Assert.Equal(Breaches.Length, result.Batch!.Rejected);
        Assert.Equal(1, result.ExitCode);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Rows_that_keep_the_rules_are_accepted(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);

        var batch = await hub.AcceptAsync("certificates", Certificates.File(
            Certificates.Row(1, "level=X;route=转正定级考核;occupation=6-18-01-02"),
            Certificates.Row(2, "level=T;route=APPOINTMENT;occupation=6-18-02-04"),
            Certificates.Row(3, "issued_on=2025年3月5日;number=Y000051900001253000003;level=三级/高级工"),
            Certificates.Row(4, "issued_on=2025/3/5;number=y000051900001253000004;occupation=电工"),
            Certificates.Row(5, "ended_on=2025-03-20;end_reason=撤销")));

        Assert.Equal((5, 5), (batch.Rows, batch.Added));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Outside_its_time_a_rule_of_the_trial_policy_only_warns(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);

        var result = await hub.ImportAsync("certificates", Certificates.File(
            Certificates.Row(1, "occupation=6-18-02-04;issued_on=2024-01-31"),
            Certificates.Row(2, "occupation=6-18-02-04;issued_on=2024-02-01"),
            Certificates.Row(3, "occupation=6-18-02-04;issued_on=2026-01-31"),
            Certificates.Row(4, "occupation=6-18-02-04;issued_on=2026-02-01")));

        Assert.Equal([3, 4], Reported.Codes(result.RejectedFile).Keys.Order());
        Assert.Equal([2, 5], Reported.Codes(result.WarningsFile).Where(c => c.Value.Contains("OUT_OF_SCOPE")).Select(c => c.Key).Order());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_occupation_whose_licence_is_not_known_warns(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);

        var result = await hub.ImportAsync("certificates", Certificates.File(Certificates.Row(1, "occupation=4-07-05-03;issued_on=2024-01-05")));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("LICENCE_UNKNOWN", Reported.Codes(result.WarningsFile)[2]);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_skipped_level_needs_a_route_that_may_skip_and_its_ground(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);
        await hub.AcceptAsync("certificates", Certificates.File(Certificates.Row(1, "level=4;issued_on=2025-01-10")));

        var result = await hub.ImportAsync("certificates", Certificates.File(
            Certificates.Row(2, "level=2;issued_on=2025-06-01"),
            Certificates.Row(3, "level=2;issued_on=2025-06-01;route=越级考评"),
            Certificates.Row(4, "level=2;issued_on=2025-07-01;route=以赛代评;route_ground=演示大赛第一名"),
            Certificates.Row(5, "level=3;issued_on=2025-08-01")));

        Assert.Equal(["LEVEL_SKIPPED", "LEVEL_SKIPPED"], Reported.Codes(result.RejectedFile).Values);
        Assert.Equal(2, result.Batch!.Added);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_level_between_may_come_in_the_same_file(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);

        await hub.AcceptAsync("certificates", Certificates.File(
            Certificates.Row(1, "level=2;issued_on=2025-08-01"),
            Certificates.Row(2, "level=4;issued_on=2025-01-10"),
            Certificates.Row(3, "level=3;issued_on=2025-05-10")));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_chief_technician_who_was_not_special_grade_is_noted(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);

        var result = await hub.ImportAsync("certificates", Certificates.File(Certificates.Row(1, "level=S;route=评聘")));

        Assert.Equal("CHIEF_FROM_SPECIAL", Reported.Codes(result.WarningsFile)[2]);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_suspended_agency_issues_nothing_until_it_is_renewed(TestProvider provider)
    {
        await using var hub = await PreparedAsync(provider);
        await hub.AcceptAsync("agency-events", "备案号,事项,生效日期\nY000051900001,暂停,2025-04-01\nY000051900001,续期,2025-06-01\n");

        var result = await hub.ImportAsync("certificates", Certificates.File(
            Certificates.Row(1), Certificates.Row(2, "issued_on=2025-05-01"), Certificates.Row(3, "issued_on=2025-06-01")));

        Assert.Equal("AGENCY_SUSPENDED", Assert.Single(Reported.Codes(result.RejectedFile)).Value);
    }

    // A lathe operator (车工) needs a licence here, since no shipped occupation is known to.
    private static async Task<ImportHub> PreparedAsync(TestProvider provider)
    {
        var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        await using var db = hub.Open();
        await db.Occupations.Where(o => o.Code == "6-18-01-01").ExecuteUpdateAsync(o => o.SetProperty(x => x.LicenceEntry, LicenceEntry.Required));
        return hub;
    }
}
