using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.Imports;

namespace SkillGraph.Server.Tests.Commands;

/// <summary>The hub of a program's folder, made without starting the program: it knows what certificates refer to, as the templates' example rows tell it.</summary>
internal static class PreparedHub
{
    public static async Task MakeAsync(SkillGraphProcess program)
    {
        var settings = new HubSettings(Path.Combine(program.Folder, "skillgraph"), null);
        await using var services = new ServiceCollection().AddSkillGraph(settings).BuildServiceProvider();
        await services.GetRequiredService<HubMigrator>().MigrateAsync(CancellationToken.None);
        foreach (var kind in new[] { "agencies", "scopes", "employers", "workers" })
        {
            var template = Path.Combine(program.Folder, $"{kind}.csv");
            await File.WriteAllTextAsync(template, new ImportKinds().Template(kind));
            Assert.Equal(0, (await services.GetRequiredService<Importer>().ImportAsync(kind, template)).ExitCode);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
