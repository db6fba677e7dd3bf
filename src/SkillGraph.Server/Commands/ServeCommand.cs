using System.CommandLine;
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
            await using var app = HubServer.Build(flags.Hub(), flags.GetValue(HubOptions.Urls));
            // Each takes a good part of a start, and neither needs the other.
            await Task.WhenAll(
                Task.Run(() => app.Services.GetRequiredService<HubReplica>().State, cancellation),
                ReadyStores.RequireAsync(app.Services, cancellation));
            await ProductionChecks.RequireCallersAsync(app.Services, cancellation);
            await app.StartAsync(cancellation);
            foreach (var url in app.Urls)
                Console.WriteLine($"已启动 Listening on {url}  GraphQL: {url}/graphql  查询浏览器 Explorer: {url}/graphql/explorer");
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        });
        return command;
    }
}
