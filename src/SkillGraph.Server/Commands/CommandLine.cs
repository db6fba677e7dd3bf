using System.CommandLine;
using SkillGraph.Server.Commands.Quality;
using SkillGraph.Server.Commands.Reports;
using SkillGraph.Server.Commands.Stats;

namespace SkillGraph.Server.Commands;

/// <summary>The program <c>skillgraph</c>. Exit codes: 0 done, 1 done in part, 2 not done, 130 and 143 interrupted.</summary>
internal static class CommandLine
{
    private const int NotDone = 2;

    private const string Description = """
        川技图谱 SkillGraph：四川省技能人才评价“新八级工”数据与报表中心。
        A GraphQL hub over Sichuan's eight-level worker skill system: agencies, workers, certificates, quality, statistics.

        Without --database, everything lives in files of the data folder and no server is needed.
        Settings: appsettings.json beside the program, then environment variables, then the options here, which win.
        `skillgraph COMMAND --help` tells more about each command.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        using var interruption = new Interruption();
        var root = new RootCommand(Description) { HubOptions.Data, HubOptions.Database };
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(ChartCommand.Create());
        root.Subcommands.Add(StatsCommand.Create());
        root.Subcommands.Add(ReportCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(QualityCommand.Create());
        root.Subcommands.Add(ReplicaCommand.Create());
        root.Subcommands.Add(KeysCommand.Create());
        root.Subcommands.Add(AuditCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        var parsed = root.Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
            return parsed.Errors.Count > 0 ? NotDone : interruption.ByUser ? Interruption.ByUserCode : code;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return interruption.ByUser ? Interruption.ByUserCode : Interruption.BySystemCode;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine($"skillgraph: {Failure.Explain(error)}");
            return NotDone;
        }
    }
}
