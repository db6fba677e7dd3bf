using System.CommandLine;
using SkillGraph.Databases;
using SkillGraph.Demo;

namespace SkillGraph.Benchmarks.Load;

/// <summary><c>load</c>: the hub and the bare server in alternation, over HTTP.</summary>
internal static class LoadCommand
{
    private static readonly Option<string> _data = new("--data")
    {
        Description = "Folder of the hub; made and filled when it is empty, reused otherwise.",
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "skillgraph-load"),
    };

    private static readonly Option<string?> _database = new("--database") { Description = "Connection string of PostgreSQL; without it SQLite in the data folder." };

    private static readonly Option<int> _certificates = new("--certificates") { Description = "Size of the province.", DefaultValueFactory = _ => 1_000_000 };

    private static readonly Option<double> _seconds = new("--seconds") { Description = "Length of one run of one server.", DefaultValueFactory = _ => 4 };

    private static readonly Option<int> _rounds = new("--rounds") { Description = "Runs of each server.", DefaultValueFactory = _ => 5 };

    private static readonly Option<int> _connections = new("--connections") { Description = "Connections, each with one request under way.", DefaultValueFactory = _ => 16 };

    private static readonly Option<string> _shape = new("--shape") { Description = "What is asked: point, page, agencies or all.", DefaultValueFactory = _ => "all" };

    public static Command Create()
    {
        var command = new Command("load", "Drives the server and a bare endpoint that answers the same from hand-written SQL.")
        {
            _data, _database, _certificates, _seconds, _rounds, _connections, _shape,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var settings = new HubSettings(Path.GetFullPath(flags.GetRequiredValue(_data)), flags.GetValue(_database));
        await using var province = await Province.PrepareAsync(settings, new DemoOptions(flags.GetValue(_certificates)), cancellation);
        await using var hub = await ServerProcess.StartHubAsync(settings, cancellation);
        await using var bare = await ServerProcess.StartBareAsync(settings, cancellation);
        var run = new Alternation(hub, bare, flags.GetValue(_connections), TimeSpan.FromSeconds(flags.GetValue(_seconds)), flags.GetValue(_rounds));
        foreach (var shape in Shape.All.Where(shape => flags.GetValue(_shape) is var name && (name == "all" || name == shape.Name)))
            run.Run(shape, await province.QuestionsAsync(shape, cancellation));
    }
}
