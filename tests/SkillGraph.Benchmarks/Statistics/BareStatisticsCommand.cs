using System.CommandLine;

namespace SkillGraph.Benchmarks.Statistics;

/// <summary><c>bare-statistics</c>: what the hub's statistics are compared with, in a process of its own. <c>statistics</c> starts it.</summary>
internal static class BareStatisticsCommand
{
    public static Command Create()
    {
        var store = new Argument<string>("store");
        var connections = new Argument<int>("connections");
        var url = new Argument<string>("url");
        var command = new Command("bare-statistics", "Serves the answers of `statistics` from hand-written SQL.") { store, connections, url };
        command.Hidden = true;
        command.SetAction((flags, cancellation) =>
            RunAsync(new(flags.GetRequiredValue(store), flags.GetRequiredValue(connections)), flags.GetRequiredValue(url), cancellation));
        return command;
    }

    private static async Task RunAsync(BareStatistics statistics, string url, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        await using var app = builder.Build();
        foreach (var shape in StatisticShape.All)
            app.MapGet($"/{shape.Name}", (HttpContext http, DateOnly asOf, DateOnly from, string region, int rank) => statistics.AnswerAsync(http, shape, asOf, from, region, rank));
        app.MapGet("/health/ready", () => "");
        await app.RunAsync(cancellation);
    }
}
