using System.CommandLine;
using GraphQL.Types;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Server.Commands.Reports;

/// <summary><c>skillgraph report</c>: periodic reports, each a folder.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "报表文件夹 Folder of the report, with report.yaml and its queries." };

    public static Command Create()
    {
        var check = new Command("check", """
            检查报表 Says what is wrong in the files of a report, by file and line; exit code 2 when anything is.
            Example: skillgraph report check reports/level-distribution
            """) { Folder };
        check.SetAction(CheckAsync);
        return new("report", "定期报表 Periodic reports: each is a folder with report.yaml and its queries.") { check };
    }

    private static async Task<int> CheckAsync(ParseResult flags, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddLogging().AddSkillGraph(flags.Hub()).BuildServiceProvider();
        var folder = flags.GetRequiredValue(Folder);
        var problems = await new ReportCheck(services.GetRequiredService<ISchema>()).CheckAsync(folder, cancellation);
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        if (problems.Count > 0)
            return 2;
        Console.WriteLine($"{folder}: 未发现问题 nothing is wrong");
        return 0;
    }
}
