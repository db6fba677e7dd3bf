using Microsoft.Extensions.Logging;
using SkillGraph.Querying;
using SkillGraph.Reports.Running;
using SkillGraph.Statistics;

namespace SkillGraph.Reports.Schedule;

/// <summary>Runs scheduled reports when they are due: each once, on however many servers of one database.</summary>
public sealed partial class ReportScheduler(ReportSchedule schedule, ReportRuns runs, ReportWork work, TimeProvider clock, ILogger<ReportScheduler> log)
{
    /// <summary>How often a run is begun before it is given up.</summary>
    public const int MostAttempts = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private const int PauseGrowth = 5;
    private const int RenewalsPerLease = 3;

    // A process may be another server's, or the one that was here before a restart.
    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():n}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Runs, one after another, everything that is due and that no other server has.</summary>
    /// <returns>How many runs were done.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancellation)
    {
        foreach (var report in schedule.Reports)
            await PlanAsync(report, cancellation);
        var done = 0;
        while (await runs.ClaimAsync([.. schedule.Reports.Select(report => report.Name)], _owner, schedule.Lease, cancellation) is { } run)
            done += await RunAsync(schedule.Reports.Single(report => report.Name == run.Schedule), run, cancellation) ? 1 : 0;
        return done;
    }

    /// <summary>Runs one report at once, whenever it is due, and what else waits of its schedule.</summary>
    /// <returns>The run.</returns>
    public async Task<ReportRun> RunNowAsync(ScheduledReport report, CancellationToken cancellation)
    {
        var now = Now;
        var due = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        await runs.AddAsync(report.Name, due, RunState.Waiting, cancellation);
        while (await runs.ClaimAsync([report.Name], _owner, schedule.Lease, cancellation) is { } run)
            await RunAsync(report, run, cancellation);
        return (await runs.OfAsync(report.Name, int.MaxValue, cancellation)).Single(run => run.DueAt == due);
    }

    /// <summary>Makes the runs that have become due, and the next one, so that whoever comes after a stop of all servers knows of it.</summary>
    private async Task PlanAsync(ScheduledReport report, CancellationToken cancellation)
    {
        var now = Now;
        var due = await runs.LastDueAsync(report.Name, cancellation) is { } last ? report.Due(last, now) : [];
        foreach (var time in due)
            await runs.AddAsync(report.Name, time, RunState.Waiting, cancellation);
        var next = report.Next(now);
        var missed = await runs.SettleAsync(report.Name, due.Count == 0 ? null : due[^1], next, cancellation);
        if (missed > 0)
            Missed(log, report.Name, missed, report.Local(due[^1]));
        if (next is not null)
            await runs.AddAsync(report.Name, next.Value, RunState.Waiting, cancellation);
    }

    private async Task<bool> RunAsync(ScheduledReport report, ReportRun run, CancellationToken stopping)
    {
        if (run.Attempts > MostAttempts)
        {
            await runs.FailAsync(run, $"begun {MostAttempts} times and never ended: the server stopped each time", null, stopping);
            GivenUp(log, run.Schedule, report.Local(run.DueAt), "no attempt ended");
            return false;
        }
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var renewing = RenewAsync(run, lost);
        try
        {
            var result = await work(report, DateTime.SpecifyKind(run.DueAt, DateTimeKind.Utc), lost.Token);
            if (!await runs.FinishAsync(run, result, stopping))
                return false;
            Done(log, run.Schedule, report.Local(run.DueAt), result.Folder);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await runs.ReleaseAsync(run);
            throw;
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            Lost(log, run.Schedule, report.Local(run.DueAt));
            return false;
        }
        catch (Exception error)
        {
            await FailAsync(report, run, error, stopping);
            return false;
        }
        finally
        {
            await lost.CancelAsync();
            await renewing;
        }
    }

    private async Task FailAsync(ScheduledReport report, ReportRun run, Exception error, CancellationToken cancellation)
    {
        var why = Why(error);
        var next = run.Attempts < MostAttempts ? Now + FirstPause * Math.Pow(PauseGrowth, run.Attempts - 1) : (DateTime?)null;
        await runs.FailAsync(run, why, next, cancellation);
        if (next is { } again)
            Retried(log, run.Schedule, report.Local(run.DueAt), run.Attempts, why, report.Local(again));
        else
            GivenUp(log, run.Schedule, report.Local(run.DueAt), why);
    }

    private async Task RenewAsync(ReportRun run, CancellationTokenSource lost)
    {
        try
        {
            do
                await Task.Delay(schedule.Lease / RenewalsPerLease, clock, lost.Token);
            while (await runs.RenewAsync(run, schedule.Lease, lost.Token));
            await lost.CancelAsync();
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception error)
        {
            // The store is away: whether the run is still ours cannot be known, so it is let go.
            RenewalFailed(log, run.Schedule, error.GetType().Name);
            await lost.CancelAsync();
        }
    }

    // Messages of what was not foreseen may hold anything.
    private static string Why(Exception error) => error switch
    {
        ReportException report => $"{report.Message} [{report.Code}]",
        QueryError query => $"{query.Message} [{query.Code}]",
        StatisticsException statistics => $"{statistics.Message} [{statistics.Code}]",
        IOException or UnauthorizedAccessException => error.Message,
        _ => $"unexpected {error.GetType().Name}",
    };

    [LoggerMessage(LogLevel.Information, "Scheduled report {Schedule}, due {Due:yyyy-MM-dd HH:mm:ss}: written to {Folder}.")]
    private static partial void Done(ILogger logger, string schedule, DateTime due, string folder);

    [LoggerMessage(LogLevel.Warning, "Scheduled report {Schedule}: {Count} runs were due while no server ran and are given up for that of {Due:yyyy-MM-dd HH:mm:ss}.")]
    private static partial void Missed(ILogger logger, string schedule, int count, DateTime due);

    [LoggerMessage(LogLevel.Warning, "Scheduled report {Schedule}, due {Due:yyyy-MM-dd HH:mm:ss}: attempt {Attempt} failed: {Reason}; the next is at {Next:yyyy-MM-dd HH:mm:ss}.")]
    private static partial void Retried(ILogger logger, string schedule, DateTime due, int attempt, string reason, DateTime next);

    [LoggerMessage(LogLevel.Error, "Scheduled report {Schedule}, due {Due:yyyy-MM-dd HH:mm:ss}: given up: {Reason}.")]
    private static partial void GivenUp(ILogger logger, string schedule, DateTime due, string reason);

    [LoggerMessage(LogLevel.Warning, "Scheduled report {Schedule}, due {Due:yyyy-MM-dd HH:mm:ss}: another server took it over.")]
    private static partial void Lost(ILogger logger, string schedule, DateTime due);

    [LoggerMessage(LogLevel.Warning, "Scheduled report {Schedule}: its lease could not be renewed: {Reason}.")]
    private static partial void RenewalFailed(ILogger logger, string schedule, string reason);
}
