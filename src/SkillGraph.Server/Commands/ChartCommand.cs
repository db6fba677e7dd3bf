using System.CommandLine;
using SkillGraph.Reports;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph chart</c>: charts of the hub as files.</summary>
internal static class ChartCommand
{
    private static readonly string Description = $"""
        绘制图表 Draw charts of the hub: {string.Join(", ", HubCharts.Names)}; all of them when none is named.
        Example: skillgraph chart target-progress --as-of 2025-06-30 --format svg --out charts
        """;

    private static readonly Argument<string[]> Names = new("NAME") { Description = "图表 Which charts.", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Option<string> Format = new("--format") { Description = "格式 Format of the files.", DefaultValueFactory = _ => "png" };

    private static readonly Option<string> Out = new("--out") { Description = "输出文件夹 Folder of the files; made when missing.", HelpName = "DIR", DefaultValueFactory = _ => "." };

    public static Command Create()
    {
        Names.AcceptOnlyFromAmong([.. HubCharts.Names]);
        Format.AcceptOnlyFromAmong([.. ChartFile.Formats]);
        var command = new Command("chart", Description) { Names, ChartOptions.Region, ChartOptions.AsOf, ChartOptions.Indicator, Format, Out };
        command.SetAction(async (flags, cancellation) =>
        {
            await using var services = new ServiceCollection().AddLogging().AddSkillGraph(flags.Hub()).BuildServiceProvider();
            await ReadyStores.RequireAsync(services, cancellation);
            await ReplicaView.RefreshAsync(services, cancellation);
            var names = flags.GetValue(Names) is { Length: > 0 } some ? some : [.. HubCharts.Names];
            var charts = await services.GetRequiredService<HubCharts>().DescribeAsync(
                names, flags.GetRequiredValue(ChartOptions.Region), flags.GetValue(ChartOptions.AsOf), flags.GetValue(ChartOptions.Indicator), cancellation);
            foreach (var chart in charts)
                Console.WriteLine(await ChartFile.WriteAsync(chart, flags.GetRequiredValue(Format), flags.GetRequiredValue(Out), cancellation));
            return 0;
        });
        return command;
    }
}
