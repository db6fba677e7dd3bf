using SkillGraph.Databases;

namespace SkillGraph.Server.Hosting;

/// <summary>Has statistics follow at once when PostgreSQL says that something was written.</summary>
internal sealed class ChangeListener(HubReplica replica, HubSettings settings, ILogger<ChangeListener> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.PostgreSql is { } connectionString)
        {
            try
            {
                await PostgreSqlChanges.ListenAsync(connectionString, replica.RequestRefresh, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogWarning("PostgreSQL cannot tell of changes, so statistics may follow later: {Reason}", error.Message);
            }
            await Task.Delay(Pause, stoppingToken);
        }
    }
}
