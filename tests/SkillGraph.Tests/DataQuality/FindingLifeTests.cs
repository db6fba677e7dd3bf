using Microsoft.EntityFrameworkCore;
using SkillGraph.Agencies;
using SkillGraph.DataQuality;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.DataQuality;

/// <summary>What becomes of findings from run to run.</summary>
public sealed class FindingLifeTests
{
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_finding_is_found_once_and_keeps_its_state_through_closing_and_coming_back(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();
        await hub.AddAsync(hub.NewCertificate(agency, c => c.Number = $"{agency.FilingNumber}245000001"));
        await hub.SearchAsync();
        var found = await hub.SingleAsync();
        Assert.Equal((FindingState.New, null, null), (found.State, found.StatedBy, found.Note));
        Assert.Equal(1, await hub.Review.StateAsync(new() { Keys = [found.Key] }, FindingState.Explained, " 系统切换 ", "mianyang-office", CancellationToken.None));
        await hub.SearchAsync();
        await hub.SearchAsync(everything: true);
        Assert.Equal((found.Id, FindingState.Explained, "系统切换", "mianyang-office"), Told(await hub.SingleAsync()));

        await hub.ChangeAsync(db => db.Certificates.Single().DeletedInVersion = 1);
        Assert.Empty(await hub.SearchAsync());
        var closed = await hub.SingleAsync();
        Assert.NotNull(closed.ClosedAt);
        Assert.Equal((found.Id, FindingState.Explained, "系统切换", "mianyang-office"), Told(closed));

        await hub.ChangeAsync(db => db.Certificates.IgnoreQueryFilters().Single().DeletedInVersion = null);
        var again = (await hub.Checks.RunAsync()).Changes;
        Assert.Equal(new FindingChanges(0, 1, 0, 0), again[FindingKind.NumberYear]);
        var back = await hub.SingleAsync();
        Assert.Null(back.ClosedAt);
        Assert.Equal(found.FoundAt, back.FoundAt);
        Assert.Equal((found.Id, FindingState.Explained, "系统切换", "mianyang-office"), Told(back));

        static (long, FindingState, string?, string?) Told(DataQualityFinding f) => (f.Id, f.State, f.Note, f.StatedBy);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Whatever_takes_a_cause_away_or_makes_one_is_seen_by_looking_at_what_changed(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();
        var (batch, worker) = (hub.NewBatch(agency, passed: 2), FindingHub.NewWorker());
        await hub.AddAsync(
            hub.NewCertificate(agency, c => (c.Batch, c.IssuedOn) = (batch, batch.HeldOn), worker),
            hub.NewCertificate(agency, c => (c.LevelRank, c.IssuedOn) = (4, new(2025, 5, 5)), worker),
            hub.NewCertificate(agency, c => c.Batch = batch));
        string[] skipped = ["LEVEL_SKIPPED 1 高级工 中级工"];
        Assert.Equal(skipped, await hub.SearchAsync());

        // Fewer passed, says a correction of the evaluation; then as many as before.
        await hub.ChangeAsync(db => db.EvaluationBatches.Single().Passed = 1);
        Assert.Equal([.. skipped, "MORE_CERTIFICATES_THAN_PASSED 2 2 1"], await hub.SearchAsync());
        await hub.ChangeAsync(db => db.EvaluationBatches.Single().Passed = 2);
        Assert.Equal(skipped, await hub.SearchAsync());

        // The evaluation was of another level, and was not.
        await hub.ChangeAsync(db => db.EvaluationBatches.Single().LevelRank = 3);
        Assert.Equal(["BATCH_MISMATCH 1 等级 level -", "BATCH_MISMATCH 1 等级 level -", .. skipped], await hub.SearchAsync());
        await hub.ChangeAsync(db => db.EvaluationBatches.Single().LevelRank = 2);

        // The filing turns out to have ended before; an event does the same; the scope had something else.
        await hub.ChangeAsync(db => db.Agencies.Single().ValidTo = new(2025, 3, 31));
        Assert.Equal(["AGENCY_NOT_VALID 1 2025-05-05 2024-03-01 – 2025-03-31", .. skipped], await hub.SearchAsync());
        await hub.ChangeAsync(db => db.Agencies.Single().ValidTo = new(2027, 2, 28));
        await hub.ChangeAsync(db => db.Add(new AgencyEvent { Agency = db.Agencies.Single(), Kind = AgencyEventKind.Removed, HappenedOn = new(2025, 5, 1) }));
        Assert.Equal(["AGENCY_SUSPENDED 1 2025-05-05 -", .. skipped], await hub.SearchAsync());
        await hub.ChangeAsync(db => db.AgencyEvents.Single().DeletedInVersion = 1);
        await hub.ChangeAsync(db => db.AgencyScopes.Single().HighestLevelRank = 3);
        Assert.Equal([.. skipped, "OUT_OF_SCOPE 1 2025-05-05 -"], await hub.SearchAsync());
        await hub.ChangeAsync(db => db.AgencyScopes.Single().HighestLevelRank = 6);

        // The level between is delivered later.
        await hub.AddAsync(hub.NewCertificate(agency, c => (c.AgencyId, c.Agency, c.LevelRank, c.IssuedOn, c.WorkerId, c.Worker) = (agency.Id, null!, 3, new(2025, 4, 4), worker.Id, null!)));
        Assert.Empty(await hub.SearchAsync());
        Assert.Empty((await hub.Checks.RunAsync(everything: true)).Changes);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_run_that_is_interrupted_leaves_nothing_and_the_next_one_makes_up_for_it(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();
        await hub.AddAsync(hub.NewCertificate(agency, c => c.Number = $"{agency.FilingNumber}245000001"));
        foreach (var kind in new FindingKind?[] { FindingKind.NumberYear, FindingKind.IssueBurst, null })
        {
            using var cancel = new CancellationTokenSource();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hub.Checks.RunAsync(progress: new CancelAt(kind, cancel), cancellation: cancel.Token));

            Assert.Empty(await hub.OpenAsync());
        }

        Assert.Equal(["NUMBER_YEAR 1 24 2025-03-20"], await hub.SearchAsync());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Runs_at_once_and_writers_beside_them_neither_fail_nor_double(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();
        await hub.AddAsync(hub.NewCertificate(agency));
        var rows = Enumerable.Range(1, 40).Select(i => hub.NewCertificate(agency, c =>
            (c.AgencyId, c.Agency, c.Number) = (agency.Id, null!, $"{agency.FilingNumber}245{i:000000}"))).ToList();

        var writing = Task.Run(async () =>
        {
            foreach (var row in rows)
                await hub.AddAsync(row);
        });
        await Task.WhenAll([writing, .. Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!writing.IsCompleted)
                await hub.Checks.RunAsync();
        }))]);

        var found = await hub.SearchAsync();
        Assert.Equal(Enumerable.Repeat("NUMBER_YEAR 1 24 2025-03-20", 40), found);
        Assert.Empty((await hub.Checks.RunAsync(everything: true)).Changes);
        await using var db = hub.Hub.Open();
        var versions = await db.DataQualityRuns.OrderBy(r => r.Id).Select(r => r.DataVersion).ToListAsync();
        Assert.Equal(versions.Order(), versions);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_state_is_given_to_all_findings_that_are_named_or_to_none(TestProvider provider)
    {
        await using var hub = await FindingHub.CreateAsync(provider);
        var agency = hub.NewAgency();
        await hub.AddAsync([.. Enumerable.Range(1, 3).Select(i => hub.NewCertificate(agency, c => c.Number = $"{agency.FilingNumber}245{i:000000}"))]);
        await hub.SearchAsync();
        var (all, _) = await hub.Review.ListAsync(new(), 9, CancellationToken.None);
        var version = await hub.Hub.VersionAsync();

        Assert.Null(await hub.Review.StateAsync(new() { Keys = [all[0].Key, "NUMBER_YEAR:0"] }, FindingState.Confirmed, "退回更正", "x", CancellationToken.None));
        Assert.Equal(version, await hub.Hub.VersionAsync());
        Assert.Equal(2, await hub.Review.StateAsync(new() { Keys = [all[0].Key, all[1].Key] }, FindingState.Confirmed, "退回更正", "x", CancellationToken.None));
        Assert.Equal(1, await hub.Review.StateAsync(new() { Agency = agency.FilingNumber, State = FindingState.New }, FindingState.Explained, "已核对", "y", CancellationToken.None));
        Assert.Equal(0, await hub.Review.StateAsync(new() { Region = "510100" }, FindingState.Explained, "已核对", "y", CancellationToken.None));

        Assert.Equal(version + 2, await hub.Hub.VersionAsync());
        Assert.Equal(["x", "x", "y"], (await hub.Review.ListAsync(new(), 9, CancellationToken.None)).Findings.Select(f => f.StatedBy));
    }

    private sealed class CancelAt(FindingKind? kind, CancellationTokenSource source) : IProgress<DataQualityProgress>
    {
        public void Report(DataQualityProgress value)
        {
            if (value.Kind == kind)
                source.Cancel();
        }
    }
}
