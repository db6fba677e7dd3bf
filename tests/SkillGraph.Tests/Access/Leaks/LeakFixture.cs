using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.DataQuality;
using SkillGraph.Demo;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Access.Leaks;

/// <summary>A small province on SQLite.</summary>
public sealed class SqliteLeaks() : LeakFixture(TestProvider.Sqlite);

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresLeaks() : LeakFixture(TestProvider.Postgres);

/// <summary>A small province, half of whose inspections, assessments and ratings are not published, with findings of data quality.</summary>
public abstract class LeakFixture(TestProvider provider) : IAsyncLifetime
{
    public TestHub Hub { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Hub = await TestHub.CreateAsync(provider);
        foreach (var file in DemoProvince.Write(Hub.Settings.DemoFolder, new(DemoOptions.Fewest)))
            await Hub.Services.GetRequiredService<Importer>().ImportAsync(file.Kind, file.Path);
        await using var db = Hub.Open();
        await db.Inspections.Where(i => i.Id % 2 == 0).ExecuteUpdateAsync(i => i.SetProperty(x => x.PublishedOn, (DateOnly?)null));
        await db.QualityAssessments.Where(a => a.Id % 2 == 0).ExecuteUpdateAsync(a => a.SetProperty(x => x.PublishedOn, (DateOnly?)null));
        await db.CreditRatings.Where(r => r.Id % 2 == 0).ExecuteUpdateAsync(r => r.SetProperty(x => x.PublishedOn, (DateOnly?)null));
        await db.EvaluationBatches.Where(b => b.Id % 3 == 0).ExecuteUpdateAsync(b => b.SetProperty(x => x.Passed, 0).SetProperty(x => x.LevelRank, x => 9 - x.LevelRank));
        await Hub.Services.GetRequiredService<DataQualityChecks>().RunAsync();
    }

    /// <summary>A copy of which something was altered; both with statistics.</summary>
    public async Task<TestHub> AlteredAsync(Func<TestHub, Task> alter)
    {
        var other = await Hub.CopyAsync();
        await alter(other);
        foreach (var hub in new[] { Hub, other })
            await hub.Services.GetRequiredService<HubReplica>().RefreshAsync(CancellationToken.None);
        return other;
    }

    public async Task DisposeAsync() => await Hub.DisposeAsync();
}
