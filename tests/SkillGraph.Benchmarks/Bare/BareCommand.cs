using System.CommandLine;

namespace SkillGraph.Benchmarks.Bare;

/// <summary><c>bare</c>: what the hub is compared with, in a process of its own. <c>load</c> starts it.</summary>
internal static class BareCommand
{
    public static Command Create()
    {
        var store = new Argument<string>("store");
        var url = new Argument<string>("url");
        var command = new Command("bare", "Serves the answers of `load` from hand-written SQL.") { store, url };
        command.Hidden = true;
        command.SetAction((flags, cancellation) => RunAsync(flags.GetRequiredValue(store), flags.GetRequiredValue(url), cancellation));
        return command;
    }

    private static async Task RunAsync(string store, string url, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var answers = new BareAnswers(new(store));
        app.MapGet("/point", answers.PointAsync);
        app.MapGet("/page", answers.PageAsync);
        app.MapGet("/agencies", answers.AgenciesAsync);
        app.MapGet("/health/ready", () => "");
        await app.RunAsync(cancellation);
    }
}
