using SkillGraph.Benchmarks.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests.Commands;

/// <summary>Imports that end as a power cut ends them.</summary>
public sealed class ImportKillTests
{
    [Theory]
    [InlineData(TestProvider.Sqlite)]
    [InlineData(TestProvider.Postgres)]
    public async Task An_import_that_is_killed_and_run_again_leaves_what_an_undisturbed_one_does(TestProvider provider)
    {
        using var database = provider == TestProvider.Postgres ? TestDatabase.Create(provider) : null;
        var folder = Directory.CreateTempSubdirectory("skillgraph-kills-");
        await using (var kills = new ImportKills(new(folder.FullName, database?.ConnectionString), certificates: 3_000))
        {
            await foreach (var kill in kills.RunAsync(times: 5, seed: 2, CancellationToken.None))
                Assert.Equal(kill.Undisturbed, kill.Afterwards);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
