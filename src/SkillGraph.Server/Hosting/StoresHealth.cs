using Microsoft.Extensions.Diagnostics.HealthChecks;
using SkillGraph.Databases;

namespace SkillGraph.Server.Hosting;

/// <summary>Ready means: the record store answers, and has this program's schema.</summary>
internal sealed class StoresHealth(HubMigrator migrator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await migrator.IsReadyAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The record store does not answer, or needs `skillgraph migrate`.");
}
