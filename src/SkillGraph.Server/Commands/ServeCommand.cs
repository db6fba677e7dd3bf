using System.CommandLine;
using Npgsql;
using SkillGraph.Databases;
using SkillGraph.Server.Hosting;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph serve</c>: the web server.</summary>
internal static class ServeCommand
{
    private const string Description = """
        启动服务 Serve GraphQL at /graphql, the explorer at /graphql/explorer, and /health/live, /health/ready. Ctrl-C stops it.
        Example: skillgraph serve --urls http://localhost:8080
        """;

    public static Command Create()
    {
        var command = new Command("serve", Description) { HubOptions.Urls };
        command.SetAction(async (flags, cancellation) =>
        {
            var settings = flags.Hub();
            await using var app = HubServer.Build(settings, flags.GetValue(HubOptions.Urls));
            await RequireStoresAsync(settings, app.Services.GetRequiredService<HubMigrator>(), cancellation);
            await app.StartAsync(cancellation);
            foreach (var url in app.Urls)
                Console.WriteLine($"已启动 Listening on {url}  GraphQL: {url}/graphql  查询浏览器 Explorer: {url}/graphql/explorer");
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }

    private static async Task RequireStoresAsync(HubSettings settings, HubMigrator migrator, CancellationToken cancellation)
    {
        if (await migrator.IsReadyAsync(cancellation))
            return;
        if (settings.PostgreSql is { } connectionString)
        {
            // Says itself what is wrong when it cannot be opened.
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
        }
        throw new CommandFailure("数据库尚未建好或版本较旧：the stores are missing or older than this program. Run `skillgraph migrate` with the same options, or `skillgraph demo`.");
    }
}
