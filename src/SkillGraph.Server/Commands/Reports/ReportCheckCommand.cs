using System.CommandLine;
using GraphQL.Types;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Server.Commands.Reports;

/// <summary><c>skillgraph report check</c>.</summary>
internal static class ReportCheckCommand
{
    private static readonly Argument<string[]> Folders = new("DIR") { Description = "报表名称或文件夹 Names of reports, or folders with report.yaml and queries.", Arity = ArgumentArity.OneOrMore };

    public static Command Create()
    {
        var check = new Command("check", """
            检查报表 Says what is wrong in the files of reports, by file and line; exit code 2 when anything is. Needs no data.
            Example: skillgraph report check reports/level-distribution
            """) { Folders };
        check.SetAction(CheckAsync);
        return check;
    }

    private static async Task<int> CheckAsync(ParseResult flags, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddLogging().AddSkillGraph(flags.Hub()).BuildServiceProvider();
        var reader = new ReportReader(services.GetRequiredService<ISchema>());
        var wrong = false;
        foreach (var name in flags.GetRequiredValue(Folders))
        {
            var reading = await reader.ReadAsync(ReportLibrary.Default.Find(name) ?? name, cancellation);
            foreach (var problem in reading.Problems)
                Console.Error.WriteLine(problem);
            wrong |= reading.Definition is null;
            if (reading.Definition is not null)
                Console.WriteLine($"{name}: 未发现问题 nothing is wrong");
        }
        return wrong ? 2 : 0;
    }
}
