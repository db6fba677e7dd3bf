using System.CommandLine;
using SkillGraph.DataQuality;

namespace SkillGraph.Server.Commands.Quality;

/// <summary><c>skillgraph quality run</c>.</summary>
internal static class QualityRunCommand
{
    private const string Description = """
        检查数据质量 Look for findings in what changed since the last run. Known findings keep their state; those whose cause is gone are closed.
        Ctrl-C stops it and leaves the findings as they were. Nobody who reads or imports waits for it.
        """;

    private static readonly Option<bool> All = new("--all") { Description = "全量检查 Look at all records, whether or not they changed." };

    public static Command Create()
    {
        var command = new Command("run", Description) { All };
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, async services =>
            QualityView.Print(await QualityView.ShowAsync(progress => services.GetRequiredService<DataQualityChecks>().RunAsync(flags.GetValue(All), progress, cancellation))), cancellation));
        return command;
    }
}
