using SkillGraph.Agencies;
using SkillGraph.Certificates;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.DataQuality;

/// <summary>What each kind of finding finds, and what it leaves alone although it comes near.</summary>
public sealed class FindingTests
{
    private static readonly DateOnly Day = new(2025, 3, 20);

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_number_that_says_another_year_level_or_agency_than_its_row(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();

        await hub.AddAsync(
            hub.NewCertificate(agency, c => c.Number = $"{agency.FilingNumber}245000001"),
            hub.NewCertificate(agency, c => c.Number = $"{agency.FilingNumber}254000002"),
            hub.NewCertificate(agency, c => c.Number = "Y000051999999255000003"),
            hub.NewCertificate(agency, c => (c.Kind, c.Number) = (CertificateKind.Qualification, "2422003006500001")));

        await FoundAsync(
            hub,
            "NUMBER_AGENCY 1 Y000051999999 " + agency.FilingNumber,
            "NUMBER_LEVEL 1 4 5",
            "NUMBER_YEAR 1 24 2025-03-20",
            "NUMBER_YEAR 1 24 2025-03-20");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task No_more_is_read_from_a_number_than_its_kind_says(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();

        await hub.AddAsync(
            hub.NewCertificate(agency),
            // An old number of 13 digits, filled up.
            hub.NewCertificate(agency, c => (c.Kind, c.Number) = (CertificateKind.Qualification, "0001203006500001")),
            hub.NewCertificate(agency, c => (c.Kind, c.Number) = (CertificateKind.Qualification, "2522003006500001")),
            hub.NewCertificate(agency, c => (c.Kind, c.LevelRank, c.Number) = (CertificateKind.SpecialAbility, null, "专项2024-X-1")));

        await FoundAsync(hub);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_certificate_that_is_not_of_the_evaluation_it_names(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var (agency, other) = (hub.NewAgency(), hub.NewAgency());
        var batch = hub.NewBatch(agency, passed: 9);

        await hub.AddAsync(
            hub.NewCertificate(agency, c => (c.Batch, c.LevelRank) = (batch, 3)),
            hub.NewCertificate(other, c => (c.Batch, c.IssuedOn) = (batch, batch.HeldOn.AddDays(-1))),
            // On the day itself, of the same agency, occupation and level.
            hub.NewCertificate(agency, c => (c.Batch, c.IssuedOn) = (batch, batch.HeldOn)));

        await FoundAsync(hub, "BATCH_MISMATCH 1 机构 agency、日期 day -", "BATCH_MISMATCH 1 等级 level -");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_identity_that_holds_the_same_level_twice(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();
        var (twice, ended, other, replaced) = (FindingHub.NewWorker(), FindingHub.NewWorker(), FindingHub.NewWorker(), FindingHub.NewWorker());

        await hub.AddAsync(
            hub.NewCertificate(agency, worker: twice),
            hub.NewCertificate(hub.NewAgency(), c => c.IssuedOn = Day.AddDays(40), twice),
            hub.NewCertificate(agency, c => (c.EndedOn, c.EndReason) = (Day.AddDays(40), EndReason.Replaced), ended),
            hub.NewCertificate(agency, c => c.IssuedOn = Day.AddDays(40), ended),
            hub.NewCertificate(agency, worker: other),
            hub.NewCertificate(agency, c => c.LevelRank = 3, other),
            hub.NewCertificate(agency, worker: replaced),
            hub.NewCertificate(agency, c => (c.Kind, c.Number) = (CertificateKind.Qualification, "2522003006500001"), replaced));

        await FoundAsync(hub, "DUPLICATE_CERTIFICATE 1 2 1");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_holder_who_skipped_a_level_without_a_ground(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();
        var (skipped, grounded, climbed, higher) = (FindingHub.NewWorker(), FindingHub.NewWorker(), FindingHub.NewWorker(), FindingHub.NewWorker());

        await hub.AddAsync(
            hub.NewCertificate(agency, c => c.IssuedOn = Day.AddYears(-1), skipped),
            // The level between comes too late.
            hub.NewCertificate(agency, c => c.LevelRank = 4, skipped),
            hub.NewCertificate(agency, c => (c.LevelRank, c.IssuedOn) = (3, Day.AddDays(1)), skipped),
            hub.NewCertificate(agency, c => c.IssuedOn = Day.AddYears(-1), grounded),
            hub.NewCertificate(agency, c => (c.LevelRank, c.Route, c.RouteGround) = (4, Route.SkipLevel, "越级文件1号"), grounded),
            hub.NewCertificate(agency, c => c.IssuedOn = Day.AddYears(-1), climbed),
            hub.NewCertificate(agency, c => c.LevelRank = 3, climbed),
            hub.NewCertificate(agency, c => c.LevelRank = 4, climbed),
            // A first certificate skips nothing, and who has a higher level needs no lower one.
            hub.NewCertificate(agency, c => (c.LevelRank, c.IssuedOn) = (5, Day.AddYears(-1)), higher),
            hub.NewCertificate(agency, c => (c.LevelRank, c.IssuedOn) = (2, Day.AddDays(-9)), higher),
            hub.NewCertificate(agency, c => c.LevelRank = 4, higher));

        await FoundAsync(hub, "LEVEL_SKIPPED 1 高级工 中级工");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_an_agency_issued_outside_its_validity_its_standing_or_its_scope(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var (expired, suspended, renewed, narrow) = (hub.NewAgency(), hub.NewAgency(), hub.NewAgency(), hub.NewAgency());
        expired.ValidTo = Day;
        suspended.Events.Add(new() { Kind = AgencyEventKind.Suspended, HappenedOn = Day });
        renewed.Events.AddRange([new() { Kind = AgencyEventKind.Suspended, HappenedOn = Day.AddDays(-9) }, new() { Kind = AgencyEventKind.Renewed, HappenedOn = Day.AddDays(-1) }]);

        await hub.AddAsync(
            hub.NewCertificate(expired, c => c.IssuedOn = Day.AddDays(1)),
            hub.NewCertificate(expired, c => c.IssuedOn = Day.AddDays(1)),
            hub.NewCertificate(expired),
            hub.NewCertificate(suspended),
            hub.NewCertificate(suspended, c => c.IssuedOn = Day.AddDays(-1)),
            hub.NewCertificate(renewed),
            hub.NewCertificate(narrow, c => c.OccupationCode = "6-18-02-04"),
            hub.NewCertificate(narrow, c => (c.OccupationCode, c.LevelRank) = ("6-18-02-04", 1)));

        await FoundAsync(
            hub,
            "AGENCY_NOT_VALID 2 2025-03-21 2024-03-01 – 2025-03-20",
            "AGENCY_SUSPENDED 1 2025-03-20 -",
            "OUT_OF_SCOPE 1 2025-03-20 -");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_evaluation_with_more_certificates_than_candidates_who_passed(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();
        var (enough, few) = (hub.NewBatch(agency, passed: 3), hub.NewBatch(agency, passed: 2));

        await hub.AddAsync([.. Enumerable.Range(0, 6).Select(i => hub.NewCertificate(agency, c => c.Batch = i < 3 ? enough : few))]);

        await FoundAsync(hub, "MORE_CERTIFICATES_THAN_PASSED 3 3 2");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Scores_of_an_evaluation_that_are_heaped(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();

        await hub.AddAsync([
            .. Scored(hub, agency, 20, i => i < 8 ? 60 : 60 + i, i => 70 + (i / 2.0)),
            .. Scored(hub, agency, 20, i => i < 7 ? 60 : 60 + i, i => 70 + (i / 2.0)),
            .. Scored(hub, agency, 19, _ => 60, _ => 60),
            .. Scored(hub, agency, 25, _ => null, i => i < 19 ? 75.5 : null)]);

        await FoundAsync(hub, "SCORE_HEAPING 8 40% -");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_agency_that_issued_far_more_on_a_day_than_it_is_used_to(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);

        await hub.AddAsync([
            .. Issued(hub, days: 5, each: 10, then: 100),
            .. Issued(hub, days: 5, each: 10, then: 99),
            .. Issued(hub, days: 4, each: 10, then: 100),
            .. Issued(hub, days: 5, each: 11, then: 100),
            // More than a year before.
            .. Issued(hub, days: 5, each: 10, then: 100, apart: 92)]);

        await FoundAsync(hub, "ISSUE_BURST 100 100 10");
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Certificates_that_reached_the_hub_late(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var (late, early, first) = (hub.NewAgency(), hub.NewAgency(), new DateOnly(2025, 1, 1));

        await hub.AddAsync(
            hub.NewCertificate(late, c => c.RecordedOn = Day.AddDays(31)),
            hub.NewCertificate(late, c => c.RecordedOn = Day.AddDays(45)),
            hub.NewCertificate(late, c => c.RecordedOn = Day.AddDays(30)),
            hub.NewCertificate(early, c => c.RecordedOn = Day.AddDays(30)),
            hub.NewCertificate(early),
            // Nothing could be recorded before the hub was there.
            hub.NewCertificate(early, c => (c.IssuedOn, c.RecordedOn) = (first.AddDays(-1), first.AddYears(1))),
            hub.NewCertificate(late, c => (c.IssuedOn, c.RecordedOn) = (first, first.AddDays(31))));

        await FoundAsync(hub, "LATE_UPLOAD 1 31 30", "LATE_UPLOAD 2 45 30");
    }

    private static IEnumerable<object> Scored(FindingHub hub, Agency agency, int candidates, Func<int, double?> theory, Func<int, double?> skill)
    {
        var batch = hub.NewBatch(agency, candidates);
        return Enumerable.Range(0, candidates).Select(i => hub.NewCertificate(agency, c => (c.Batch, c.TheoryScore, c.SkillScore) = (batch, theory(i), skill(i))));
    }

    private static IEnumerable<object> Issued(FindingHub hub, int days, int each, int then, int apart = 20)
    {
        var agency = hub.NewAgency();
        agency.FiledOn = new(2020, 1, 1);
        agency.Scopes[0].ValidFrom = agency.FiledOn;
        return Enumerable.Range(0, days * each).Select(i => hub.NewCertificate(agency, c => c.IssuedOn = Day.AddDays(-apart * (1 + (i % days)))))
            .Concat(Enumerable.Range(0, then).Select(_ => hub.NewCertificate(agency)));
    }

    /// <summary>These findings, whether what changed is looked at or everything.</summary>
    private static async Task FoundAsync(FindingHub hub, params string[] expected)
    {
        Assert.Equal(expected, await hub.SearchAsync());
        Assert.Equal(expected, await hub.SearchAsync(everything: true));
        Assert.Empty((await hub.Checks.RunAsync()).Changes);
    }
}
