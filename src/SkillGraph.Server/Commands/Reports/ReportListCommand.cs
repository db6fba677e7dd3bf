using System.CommandLine;
using GraphQL.Types;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Server.Commands.Reports;

/// <summary><c>skillgraph report list</c>.</summary>
internal static class ReportListCommand
{
    public static Command Create()
    {
        var list = new Command("list", "列出报表 Lists the reports of the folder 'reports', else those that came with the program.");
        list.SetAction(ListAsync);
        return list;
    }

    private static async Task<int> ListAsync(ParseResult flags, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddLogging().AddSkillGraph(flags.Hub()).BuildServiceProvider();
        var reader = new ReportReader(services.GetRequiredService<ISchema>());
        var rows = new List<IReadOnlyList<string>>();
        foreach (var name in ReportLibrary.Default.Names)
        {
            var reading = await reader.ReadAsync(ReportLibrary.Default.Find(name)!, cancellation);
            rows.Add(reading.Definition is { } report ? [name, report.Title.Zh, report.Title.En ?? ""] : [name, "（有误）", "wrong; see `skillgraph report check`"]);
        }
        foreach (var line in rows.Count == 0 ? [$"没有报表 no reports in {ReportLibrary.Default.Folder}"] : TextTable.Lines(rows, 3))
            Console.WriteLine(line);
        return 0;
    }
}
