using Cronos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SkillGraph.Access;
using SkillGraph.Reports.Running;
using SkillGraph.Reports.Schedule;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Reports.Schedule;

/// <summary>Runs of scheduled reports, with work that only counts; on both databases.</summary>
public sealed class ReportSchedulerTests : IAsyncLifetime
{
    private static readonly DateTime Six = new(2026, 1, 4, 22, 0, 0, DateTimeKind.Utc);
    private static readonly ScheduledReport Daily = new("daily", "level-distribution", CronExpression.Parse("0 6 * * *"), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), "out");

    private readonly Dictionary<TestProvider, TestHub> _hubs = [];
    private readonly SetClock _clock = new(Six.AddHours(-1));
    private readonly List<DateTime> _worked = [];

    public static TheoryData<TestProvider> Databases => Providers.All;

    public async Task InitializeAsync()
    {
        foreach (var provider in Enum.GetValues<TestProvider>())
            _hubs[provider] = await TestHub.CreateAsync(provider);
    }

    public async Task DisposeAsync()
    {
        foreach (var hub in _hubs.Values)
            await hub.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_runs_when_it_is_due_in_its_time_zone_and_not_before(TestProvider provider)
    {
        var server = Server(provider);
        Assert.Equal(0, await server.RunDueAsync(default));
        _clock.Now = Six;
        Assert.Equal(1, await server.RunDueAsync(default));
        Assert.Equal(0, await server.RunDueAsync(default));
        Assert.Equal([Six], _worked);

        var run = (await RunsAsync(provider)).Single(run => run.State == RunState.Done);
        Assert.Equal((Six, 1, "{}", "folder", "[\"报表.docx\"]"), (run.DueAt, run.Attempts, run.Inputs, run.Folder, run.Files));
        Assert.Equal(Six, run.FinishedAt);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Servers_of_one_database_run_a_report_once(TestProvider provider)
    {
        var servers = Enumerable.Range(0, 8).Select(_ => Server(provider)).ToArray();
        await servers[0].RunDueAsync(default);
        for (var day = 0; day < 5; day++)
        {
            _clock.Now = Six.AddDays(day);
            var done = await Task.WhenAll(servers.Select(server => Task.Run(() => server.RunDueAsync(default))));
            Assert.Equal(1, done.Sum());
        }
        Assert.Equal(Enumerable.Range(0, 5).Select(day => Six.AddDays(day)), _worked);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_run_of_a_server_that_is_gone_is_taken_over_when_its_lease_ends(TestProvider provider)
    {
        await Server(provider).RunDueAsync(default);
        _clock.Now = Six;
        var gone = await Runs(provider).ClaimAsync(["daily"], "gone", ReportSchedule.UsualLease, default);
        Assert.NotNull(gone);

        _clock.Now = Six + ReportSchedule.UsualLease;
        Assert.Equal(0, await Server(provider).RunDueAsync(default));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(1, await Server(provider).RunDueAsync(default));

        // Should it come back, it finds that the run is another's.
        Assert.False(await Runs(provider).RenewAsync(gone, ReportSchedule.UsualLease, default));
        Assert.False(await Runs(provider).FinishAsync(gone, new("{\"late\":true}", "late", []), default));
        Assert.Equal((RunState.Done, 2, "folder"), (await RunsAsync(provider)).Where(run => run.DueAt == Six).Select(run => (run.State, run.Attempts, run.Folder)).Single());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_run_that_is_renewed_stays_where_it_is(TestProvider provider)
    {
        await Server(provider).RunDueAsync(default);
        _clock.Now = Six;
        var mine = await Runs(provider).ClaimAsync(["daily"], "here", ReportSchedule.UsualLease, default);
        for (var i = 0; i < 5; i++)
        {
            _clock.Now += ReportSchedule.UsualLease;
            Assert.True(await Runs(provider).RenewAsync(mine!, ReportSchedule.UsualLease, default));
        }
        Assert.Equal(0, await Server(provider).RunDueAsync(default));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Work_stops_when_another_server_has_taken_its_run(TestProvider provider)
    {
        // The lease is renewed each third of it.
        var lease = TimeSpan.FromSeconds(3);
        var begun = new TaskCompletionSource();
        var slow = Server(provider, work: async (_, _, cancellation) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException("never");
        }, lease: lease);
        await slow.RunDueAsync(default);
        _clock.Now = Six;
        var running = slow.RunDueAsync(default);
        await begun.Task;
        _clock.Now = Six.AddHours(1);
        Assert.NotNull(await Runs(provider).ClaimAsync(["daily"], "other", ReportSchedule.UsualLease, default));
        Assert.Equal(0, await running);
        Assert.Equal(("other", RunState.Running), (await RunsAsync(provider)).Where(run => run.DueAt == Six).Select(run => (run.Owner, run.State)).Single());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_run_that_fails_is_tried_again_after_longer_and_longer_pauses_and_then_given_up(TestProvider provider)
    {
        var server = Server(provider, work: (_, dueAt, _) =>
        {
            _worked.Add(dueAt);
            throw new ReportException("INVALID_REPORT", "report.yaml:3: unknown key 'titel'");
        });
        await server.RunDueAsync(default);
        var attempts = new List<double>();
        for (_clock.Now = Six; _clock.Now < Six.AddHours(3); _clock.Now += TimeSpan.FromMinutes(1))
        {
            var before = _worked.Count;
            await server.RunDueAsync(default);
            if (_worked.Count > before)
                attempts.Add((_clock.Now - Six).TotalMinutes);
        }
        Assert.Equal([0, 1, 6, 31], attempts);
        var run = (await RunsAsync(provider)).Single(run => run.DueAt == Six);
        Assert.Equal((RunState.Failed, "report.yaml:3: unknown key 'titel' [INVALID_REPORT]"), (run.State, run.Error));
        Assert.NotNull(run.FinishedAt);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_run_that_fails_once_is_done_at_the_next_attempt(TestProvider provider)
    {
        var fails = true;
        var server = Server(provider, work: (_, _, _) => fails ? throw new IOException("disk full") : Task.FromResult(new WorkResult("{}", "folder", [])));
        await server.RunDueAsync(default);
        _clock.Now = Six;
        Assert.Equal(0, await server.RunDueAsync(default));
        Assert.Equal("disk full", (await RunsAsync(provider)).Single(run => run.DueAt == Six).Error);
        fails = false;
        _clock.Now = Six.AddMinutes(1);
        Assert.Equal(1, await server.RunDueAsync(default));
        Assert.Equal((RunState.Done, (string?)null, 2), (await RunsAsync(provider)).Where(run => run.DueAt == Six).Select(run => (run.State, run.Error, run.Attempts)).Single());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_run_that_brings_its_server_down_each_time_is_given_up(TestProvider provider)
    {
        await Server(provider).RunDueAsync(default);
        _clock.Now = Six;
        for (var i = 0; i < ReportScheduler.MostAttempts; i++)
        {
            Assert.NotNull(await Runs(provider).ClaimAsync(["daily"], $"server {i}", ReportSchedule.UsualLease, default));
            _clock.Now += TimeSpan.FromMinutes(3);
        }
        Assert.Equal(0, await Server(provider).RunDueAsync(default));
        Assert.Empty(_worked);
        Assert.Equal(RunState.Failed, (await RunsAsync(provider)).Single(run => run.DueAt == Six).State);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_not_foreseen_is_recorded_without_its_message(TestProvider provider)
    {
        var server = Server(provider, work: (_, _, _) => throw new InvalidOperationException("张三 510100199001010011"));
        await server.RunDueAsync(default);
        _clock.Now = Six;
        await server.RunDueAsync(default);
        Assert.Equal("unexpected InvalidOperationException", (await RunsAsync(provider)).Single(run => run.DueAt == Six).Error);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task After_a_stop_of_all_servers_the_last_run_that_was_due_is_made_up_and_those_before_are_told_as_missed(TestProvider provider)
    {
        await Server(provider).RunDueAsync(default);
        _clock.Now = Six.AddDays(3).AddHours(5);
        Assert.Equal(1, await Server(provider).RunDueAsync(default));
        Assert.Equal([Six.AddDays(3)], _worked);
        Assert.Equal(
            [(Six, RunState.Missed), (Six.AddDays(1), RunState.Missed), (Six.AddDays(2), RunState.Missed), (Six.AddDays(3), RunState.Done), (Six.AddDays(4), RunState.Waiting)],
            (await RunsAsync(provider)).Select(run => (run.DueAt, run.State)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_run_is_not_made_up_for_a_time_before_the_schedule_was_known(TestProvider provider)
    {
        _clock.Now = Six.AddMinutes(1);
        Assert.Equal(0, await Server(provider).RunDueAsync(default));
        Assert.Equal([(Six.AddDays(1), RunState.Waiting)], (await RunsAsync(provider)).Select(run => (run.DueAt, run.State)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task When_the_time_of_a_schedule_is_changed_the_old_time_is_forgotten(TestProvider provider)
    {
        await Server(provider).RunDueAsync(default);
        await Server(provider, Daily with { Cron = CronExpression.Parse("0 9 * * *") }).RunDueAsync(default);
        Assert.Equal([Six.AddHours(3)], (await RunsAsync(provider)).Select(run => run.DueAt));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_server_that_stops_gives_its_run_back(TestProvider provider)
    {
        using var stop = new CancellationTokenSource();
        var stopped = Server(provider, work: async (_, _, cancellation) =>
        {
            await stop.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return new("{}", "", []);
        });
        await stopped.RunDueAsync(default);
        _clock.Now = Six;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.RunDueAsync(stop.Token));
        Assert.Equal(1, await Server(provider).RunDueAsync(default));
        Assert.Equal((RunState.Done, 1), (await RunsAsync(provider)).Where(run => run.DueAt == Six).Select(run => (run.State, run.Attempts)).Single());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_schedule_can_be_run_at_once_and_its_times_stay_as_they_are(TestProvider provider)
    {
        await Server(provider).RunDueAsync(default);
        var run = await Server(provider).RunNowAsync(Daily, default);
        Assert.Equal((RunState.Done, _clock.Now.UtcDateTime), (run.State, run.DueAt));
        _clock.Now = Six;
        Assert.Equal(1, await Server(provider).RunDueAsync(default));
    }

    private ReportScheduler Server(TestProvider provider, ScheduledReport? report = null, ReportWork? work = null, TimeSpan? lease = null) => new(
        new([report ?? Daily], lease ?? ReportSchedule.UsualLease), Runs(provider), work ?? Work, _clock, NullLogger<ReportScheduler>.Instance);

    private ReportRuns Runs(TestProvider provider) => new(_hubs[provider].Services.GetRequiredService<IDbContextFactory<AccessDb>>(), _clock);

    private async Task<WorkResult> Work(ScheduledReport report, DateTime dueAt, CancellationToken cancellation)
    {
        // Long enough for others to look.
        await Task.Delay(20, cancellation);
        lock (_worked)
            _worked.Add(dueAt);
        return new("{}", "folder", ["报表.docx"]);
    }

    private async Task<IReadOnlyList<ReportRun>> RunsAsync(TestProvider provider)
    {
        await using var db = _hubs[provider].OpenAccess();
        return await db.ReportRuns.AsNoTracking().OrderBy(run => run.DueAt).ToListAsync();
    }
}
