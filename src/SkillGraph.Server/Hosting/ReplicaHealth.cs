using Microsoft.Extensions.Diagnostics.HealthChecks;
using SkillGraph.Databases;

namespace SkillGraph.Server.Hosting;

/// <summary>Ready means: statistics can be answered. A replica that is behind the records for a while answers too.</summary>
internal sealed class ReplicaHealth(HubReplica replica) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(replica.State.DataVersion >= 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The statistics replica is being built."));
}
