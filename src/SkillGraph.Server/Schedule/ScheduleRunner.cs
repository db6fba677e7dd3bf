using SkillGraph.Reports.Schedule;

namespace SkillGraph.Server.Schedule;

/// <summary>Runs reports when they are due, as long as the server runs.</summary>
internal sealed class ScheduleRunner(ReportSchedule schedule, ReportScheduler scheduler, TimeProvider clock, ILogger<ScheduleRunner> log) : BackgroundService
{
    // Attempts of failed runs, and runs of servers that were killed, are looked for as often.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The others are not kept from starting.
        await Task.Yield();
        while (schedule.Reports.Count > 0 && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await scheduler.RunDueAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The store may be away for a while.
                log.LogWarning("Scheduled reports could not be looked for: {Reason}", error.Message);
            }
            await Task.Delay(Pause(), clock, stoppingToken);
        }
    }

    private TimeSpan Pause()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var next = schedule.Reports.Min(report => report.Next(now)) ?? DateTime.MaxValue;
        return next - now < LongestPause ? next - now : LongestPause;
    }
}
