using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.Server.Hosting;

namespace SkillGraph.Server.Tests.Hosting;

public sealed class HubStampTests
{
    // 23:59 in Shanghai.
    private static readonly DateTimeOffset Evening = new(2025, 6, 30, 15, 59, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_changes_with_a_commit_with_a_refresh_of_statistics_and_at_midnight_in_Shanghai_and_else_stays()
    {
        var folder = Directory.CreateTempSubdirectory("skillgraph-stamp-").FullName;
        var clock = new SetClock(Evening);
        await using (var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging()
            .AddSkillGraph(new HubSettings(folder)).AddSingleton<HubStamp>().BuildServiceProvider())
        {
            await services.GetRequiredService<HubMigrator>().MigrateAsync(default);
            var stamp = services.GetRequiredService<HubStamp>();
            var stamps = new List<string> { await stamp.ReadAsync(default) };
            Assert.Equal(stamps[0], await stamp.ReadAsync(default));

            await using var db = services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContext();
            await db.HubStates.ExecuteUpdateAsync(state => state.SetProperty(s => s.DataVersion, s => s.DataVersion + 1));
            stamps.Add(await stamp.ReadAsync(default));
            await services.GetRequiredService<HubReplica>().RefreshAsync(default);
            stamps.Add(await stamp.ReadAsync(default));
            clock.Now = Evening.AddMinutes(1);
            stamps.Add(await stamp.ReadAsync(default));

            Assert.Equal(4, stamps.Distinct().Count());
        }
        Directory.Delete(folder, recursive: true);
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
