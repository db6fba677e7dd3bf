using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.DataQuality;
using SkillGraph.Imports;
using SkillGraph.Levels;
using SkillGraph.Querying;
using SkillGraph.Reports;
using SkillGraph.Reports.Running;
using SkillGraph.Reports.Schedule;
using SkillGraph.Targets;
using SkillGraph.Verification;
using SkillGraph.Workers;

namespace SkillGraph;

/// <summary>The hub as services: what a server, a command or a test needs to use it.</summary>
public static class SkillGraphServices
{
    /// <summary>Adds the hub whose data is where <paramref name="settings"/> says.</summary>
    public static IServiceCollection AddSkillGraph(this IServiceCollection services, HubSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new VerificationLimits());
        services.TryAddSingleton(ReportSchedule.None);
        return services
            .AddLogging()
            .AddStores(settings)
            .AddSingleton<HubMigrator>()
            .AddSingleton<ReferenceLookup>()
            .AddSingleton<HubReplica>()
            .AddSingleton<ReplicaMaintenance>()
            .AddSingleton<LevelDistributions>()
            .AddSingleton<TargetProgresses>()
            .AddSingleton<HubCharts>()
            .AddSingleton<ReportRunner>()
            .AddSingleton<ReportRuns>()
            .AddSingleton<ReportScheduler>()
            .AddSingleton<ReportWork>(services => new ScheduledWork(services.GetRequiredService<ReportRunner>()).RunAsync)
            .AddSingleton<ObjectTypes>()
            .AddScoped<RequestStatistics>()
            .AddQuerying<SkillGraphDb>(typeof(SkillGraphDb).Assembly, services => services.GetRequiredService<DataKeys>().Cursors)
            .AddGraphQL(builder => builder.ConfigureExecution<PersonalDataGate>())
            .AddScoped<PersonalReads>()
            .AddSingleton<ApiKeys>()
            .AddSingleton<AuditLog>()
            .AddSingleton(_ => settings.Keys ?? DataKeys.Load(settings.KeyFile))
            .AddSingleton<FileSeal>()
            .AddSingleton<IdentityVault>()
            .AddSingleton(_ => ReceiptKeys.Load(settings.ReceiptKeyFile))
            .AddSingleton<ReceiptSigner>()
            .AddSingleton<CertificateVerifier>()
            .AddSingleton<CertificateDesk>()
            .AddSingleton<VerificationLimiter>()
            .AddSingleton<IdentityRotation>()
            .AddSingleton<DataQualityChecks>()
            .AddSingleton<FindingReview>()
            .AddImports();
    }
}
