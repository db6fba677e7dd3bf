using System.Diagnostics;
using SkillGraph.Databases;
using SkillGraph.Statistics;

namespace SkillGraph.Server.Hosting;

/// <summary>Keeps this server's statistics replica up to date with what any process writes.</summary>
internal sealed class ReplicaRefresher(HubReplica replica, HubSettings settings, ILogger<ReplicaRefresher> log) : BackgroundService, IProgress<ReplicaProgress>
{
    private static readonly TimeSpan LogEvery = TimeSpan.FromSeconds(5);

    // One row of the record store is read. PostgreSQL tells of changes, and is looked at in case that it could not.
    private readonly TimeSpan _pause = TimeSpan.FromSeconds(settings.PostgreSql is null ? 1 : 10);
    private long _logged;

    public void Report(ReplicaProgress value)
    {
        if (Stopwatch.GetElapsedTime(_logged) < LogEvery)
            return;
        _logged = Stopwatch.GetTimestamp();
        log.LogInformation("The statistics replica is being refreshed: {Table} {Done:N0} of {Of:N0}", value.Table, value.Done, value.Of);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The store may be away for a while; statistics stay at the state they show.
                log.LogWarning("The statistics replica could not be refreshed: {Reason}", error.Message);
            }
            await replica.RefreshRequestedAsync(_pause, stoppingToken);
        }
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        var before = replica.State;
        var started = _logged = Stopwatch.GetTimestamp();
        var state = await replica.RefreshAsync(this, cancellation);
        if (state != before)
            log.LogInformation("Statistics show data version {Version}, after a refresh of {Seconds:0.0} s", state.DataVersion, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
