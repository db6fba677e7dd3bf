using System.CommandLine;
using SkillGraph.Databases;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph migrate</c>: creates or upgrades the hub's stores.</summary>
internal static class MigrateCommand
{
    private const string Description = """
        建库或升级 Create the stores, or bring them to this version, with the reference data. Safe to run again.
        Example: skillgraph migrate --database "Host=localhost;Database=skillgraph;Username=me"
        """;

    public static Command Create()
    {
        var command = new Command("migrate", Description);
        command.SetAction(async (flags, cancellation) =>
        {
            var settings = flags.Hub();
            await using var services = new ServiceCollection().AddLogging().AddSkillGraph(settings).BuildServiceProvider();
            await services.GetRequiredService<HubMigrator>().MigrateAsync(cancellation);
            await ReadyStores.RequireAsync(services, cancellation);
            Console.WriteLine($"数据库已就绪 The stores are ready: {(settings.PostgreSql is null ? settings.SqliteFile : "PostgreSQL")}");
            return 0;
        });
        return command;
    }
}
