using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Databases;

public sealed class HubMigratorTests
{
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_new_hub_holds_the_reference_data(TestProvider provider)
    {
        await using var hub = await TestHub.CreateAsync(provider);
        await using var db = hub.Open();

        Assert.Equal("X54321TS", string.Concat(await db.Levels.OrderBy(l => l.Rank).Select(l => l.Code).ToListAsync()));
        Assert.Equal(21, await db.Regions.CountAsync(r => r.ParentCode == "510000"));
        Assert.Equal(54, await db.Occupations.CountAsync());
        Assert.Equal(8, await db.Targets.CountAsync());
        Assert.Equal(14, await db.PublishedStatistics.CountAsync());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Migrating_again_changes_nothing(TestProvider provider)
    {
        await using var hub = await TestHub.CreateAsync(provider);
        var migrator = hub.Services.GetRequiredService<HubMigrator>();

        await migrator.MigrateAsync(CancellationToken.None);

        await using var db = hub.Open();
        Assert.Equal(1, (await db.HubStates.SingleAsync()).DataVersion);
        Assert.True(await migrator.IsReadyAsync(CancellationToken.None));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_hub_with_either_store_of_an_older_program_is_not_ready(TestProvider provider)
    {
        await using var hub = await TestHub.CreateAsync(provider);
        await using (var keys = hub.OpenAccess())
            await keys.GetService<IMigrator>().MigrateAsync("Initial");

        var migrator = hub.Services.GetRequiredService<HubMigrator>();
        Assert.False(await migrator.IsReadyAsync(CancellationToken.None));
        await migrator.MigrateAsync(CancellationToken.None);
        Assert.True(await migrator.IsReadyAsync(CancellationToken.None));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_reference_row_that_was_altered_is_put_right_and_versioned(TestProvider provider)
    {
        await using var hub = await TestHub.CreateAsync(provider);
        await using (var db = hub.Open())
            await db.Regions.Where(r => r.Code == "510100").ExecuteUpdateAsync(r => r.SetProperty(x => x.Name, "别名"));

        await hub.Services.GetRequiredService<HubMigrator>().MigrateAsync(CancellationToken.None);

        await using var after = hub.Open();
        Assert.Equal("成都市", (await after.Regions.SingleAsync(r => r.Code == "510100")).Name);
        Assert.Equal(2, (await after.HubStates.SingleAsync()).DataVersion);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Two_processes_may_migrate_at_once(TestProvider provider)
    {
        await using var hub = await TestHub.CreateAsync(provider);
        var migrator = hub.Services.GetRequiredService<HubMigrator>();

        await Task.WhenAll(migrator.MigrateAsync(CancellationToken.None), migrator.MigrateAsync(CancellationToken.None));

        Assert.True(await migrator.IsReadyAsync(CancellationToken.None));
    }
}
