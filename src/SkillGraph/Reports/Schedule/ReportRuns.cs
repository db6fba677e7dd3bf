using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Access;

namespace SkillGraph.Reports.Schedule;

/// <summary>The runs of scheduled reports. Each step is one statement, which only one of several servers succeeds with.</summary>
public sealed class ReportRuns(IDbContextFactory<AccessDb> stores, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a run that nobody has made yet.</summary>
    /// <returns>Whether there was none.</returns>
    public async Task<bool> AddAsync(string schedule, DateTime dueAt, RunState state, CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var name = EnumText.Of(state);
        return await db.Database.ExecuteSqlAsync(
            $"INSERT INTO report_runs (schedule, due_at, state, attempts, next_attempt_at) VALUES ({schedule}, {dueAt}, {name}, 0, {dueAt}) ON CONFLICT DO NOTHING", cancellation) == 1;
    }

    /// <summary>When a schedule was last due, of what is known of it; null when nothing is.</summary>
    public async Task<DateTime?> LastDueAsync(string schedule, CancellationToken cancellation)
    {
        var now = Now;
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var last = await db.ReportRuns.Where(run => run.Schedule == schedule && run.DueAt <= now).MaxAsync(run => (DateTime?)run.DueAt, cancellation);
        return last is { } due ? DateTime.SpecifyKind(due, DateTimeKind.Utc) : null;
    }

    /// <summary>Gives up what waited while a later one became due, and forgets what will not be due any more.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="latest">The last time that it was due.</param>
    /// <param name="next">The next time.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>How many were given up.</returns>
    public async Task<int> SettleAsync(string schedule, DateTime? latest, DateTime? next, CancellationToken cancellation)
    {
        var now = Now;
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var untouched = db.ReportRuns.Where(run => run.Schedule == schedule && run.State == RunState.Waiting && run.Attempts == 0);
        await untouched.Where(run => run.DueAt > now && run.DueAt != next).ExecuteDeleteAsync(cancellation);
        return await untouched.Where(run => run.DueAt < latest).ExecuteUpdateAsync(run => run.SetProperty(r => r.State, RunState.Missed), cancellation);
    }

    /// <summary>Takes a run whose time has come, or whose server has not been heard of until its lease ended.</summary>
    /// <param name="schedules">Names of the schedules.</param>
    /// <param name="owner">Who takes it.</param>
    /// <param name="lease">For how long, unless it is renewed.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<ReportRun?> ClaimAsync(IReadOnlyCollection<string> schedules, string owner, TimeSpan lease, CancellationToken cancellation)
    {
        var now = Now;
        var until = now + lease;
        await using var db = await stores.CreateDbContextAsync(cancellation);
        var free = db.ReportRuns.Where(run => (run.State == RunState.Waiting && run.NextAttemptAt <= now) || (run.State == RunState.Running && run.LeaseUntil < now));
        foreach (var id in await free.Where(run => schedules.Contains(run.Schedule)).OrderBy(run => run.DueAt).ThenBy(run => run.Id).Select(run => run.Id).ToListAsync(cancellation))
            if (await free.Where(run => run.Id == id).ExecuteUpdateAsync(run => run
                .SetProperty(r => r.State, RunState.Running).SetProperty(r => r.Owner, owner).SetProperty(r => r.LeaseUntil, until)
                .SetProperty(r => r.StartedAt, now).SetProperty(r => r.Attempts, r => r.Attempts + 1), cancellation) == 1)
                return await db.ReportRuns.AsNoTracking().SingleAsync(run => run.Id == id, cancellation);
        return null;
    }

    /// <summary>Keeps a run for longer.</summary>
    /// <returns>False when another server has taken it.</returns>
    public async Task<bool> RenewAsync(ReportRun run, TimeSpan lease, CancellationToken cancellation)
    {
        var until = Now + lease;
        await using var db = await stores.CreateDbContextAsync(cancellation);
        return await Mine(db, run).ExecuteUpdateAsync(r => r.SetProperty(x => x.LeaseUntil, until), cancellation) == 1;
    }

    /// <summary>Records that a run is done.</summary>
    /// <returns>False when another server has taken it.</returns>
    public async Task<bool> FinishAsync(ReportRun run, WorkResult result, CancellationToken cancellation)
    {
        var now = Now;
        var files = JsonSerializer.Serialize(result.Files, Json);
        await using var db = await stores.CreateDbContextAsync(cancellation);
        return await Mine(db, run).ExecuteUpdateAsync(r => r
            .SetProperty(x => x.State, RunState.Done).SetProperty(x => x.FinishedAt, now).SetProperty(x => x.LeaseUntil, (DateTime?)null)
            .SetProperty(x => x.Inputs, result.Inputs).SetProperty(x => x.Folder, result.Folder).SetProperty(x => x.Files, files)
            .SetProperty(x => x.Error, (string?)null), cancellation) == 1;
    }

    /// <summary>Records that an attempt failed.</summary>
    /// <param name="run">The run.</param>
    /// <param name="error">Why.</param>
    /// <param name="nextAttemptAt">When to try again; null for never.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task FailAsync(ReportRun run, string error, DateTime? nextAttemptAt, CancellationToken cancellation)
    {
        var (ended, state) = nextAttemptAt is null ? (Now, RunState.Failed) : ((DateTime?)null, RunState.Waiting);
        await using var db = await stores.CreateDbContextAsync(cancellation);
        await Mine(db, run).ExecuteUpdateAsync(r => r
            .SetProperty(x => x.State, state).SetProperty(x => x.Error, error).SetProperty(x => x.LeaseUntil, (DateTime?)null)
            .SetProperty(x => x.NextAttemptAt, x => nextAttemptAt ?? x.NextAttemptAt).SetProperty(x => x.FinishedAt, ended), cancellation);
    }

    /// <summary>Gives a run back that was begun and is not failed: its server stops.</summary>
    public async Task ReleaseAsync(ReportRun run)
    {
        await using var db = await stores.CreateDbContextAsync();
        await Mine(db, run).ExecuteUpdateAsync(r => r
            .SetProperty(x => x.State, RunState.Waiting).SetProperty(x => x.LeaseUntil, (DateTime?)null).SetProperty(x => x.Attempts, x => x.Attempts - 1));
    }

    /// <summary>The last runs of a schedule, the newest first.</summary>
    public async Task<IReadOnlyList<ReportRun>> OfAsync(string schedule, int most, CancellationToken cancellation)
    {
        await using var db = await stores.CreateDbContextAsync(cancellation);
        return await db.ReportRuns.AsNoTracking().Where(run => run.Schedule == schedule).OrderByDescending(run => run.DueAt).Take(most).ToListAsync(cancellation);
    }

    private static IQueryable<ReportRun> Mine(AccessDb db, ReportRun run) =>
        db.ReportRuns.Where(r => r.Id == run.Id && r.Owner == run.Owner && r.Attempts == run.Attempts && r.State == RunState.Running);
}
