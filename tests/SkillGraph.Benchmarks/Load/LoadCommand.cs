using System.CommandLine;
using SkillGraph.Access;

namespace SkillGraph.Benchmarks.Load;

/// <summary><c>load</c>: the hub and the bare server in alternation, over HTTP.</summary>
internal static class LoadCommand
{
    private static readonly Option<string> _shape = new("--shape") { Description = "What is asked: point, page, agencies or all.", DefaultValueFactory = _ => "all" };

    public static Command Create()
    {
        var command = new Command("load", "Drives the server and a bare endpoint that answers the same from hand-written SQL.")
        {
            _shape,
        };
        LoadOptions.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var settings = LoadOptions.Hub(flags);
        await using var province = await Province.PrepareAsync(settings, LoadOptions.Demo(flags), cancellation);
        await using var hub = await ServerProcess.StartHubAsync(settings, cancellation);
        await using var bare = await ServerProcess.StartBareAsync(settings, cancellation);
        var key = await province.KeyAsync(new("benchmark", Role.Analyst), cancellation);
        var alternation = LoadOptions.Alternation(flags);
        foreach (var shape in Shape.All.Where(shape => flags.GetValue(_shape) is var name && (name == "all" || name == shape.Name)))
        {
            var samples = await province.SamplesAsync(shape, cancellation);
            var (one, other) = (new Side("hub", hub, [.. samples.Select(sample => shape.ToHub(sample, key))]), new Side("bare", bare, [.. samples.Select(shape.ToBare)]));
            Answers.Compare(one, other, (answer, expected) => answer == expected);
            alternation.Run(shape.Name, one, other);
        }
    }
}
