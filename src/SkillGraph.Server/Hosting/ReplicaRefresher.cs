using SkillGraph.Databases;

namespace SkillGraph.Server.Hosting;

/// <summary>Keeps this server's statistics replica up to what other processes import.</summary>
internal sealed class ReplicaRefresher(HubReplica replica, ILogger<ReplicaRefresher> log) : BackgroundService
{
    /// <summary>Reading one row of the record store; nothing is copied when its version has not moved.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await replica.RefreshAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The store may be away for a while; statistics stay at the state they show.
                log.LogWarning("The statistics replica could not be refreshed: {Reason}", error.Message);
            }
            await Task.Delay(Pause, stoppingToken);
        }
    }
}
