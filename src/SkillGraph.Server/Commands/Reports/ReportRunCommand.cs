using System.CommandLine;
using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;
using SkillGraph.Reports.Files;
using SkillGraph.Reports.Running;
using Spectre.Console;

namespace SkillGraph.Server.Commands.Reports;

/// <summary><c>skillgraph report run</c>.</summary>
internal static class ReportRunCommand
{
    private static readonly string Description = $"""
        生成报表 Runs reports and writes each into a folder of its own: {string.Join(", ", ReportFormats.Names)}, and {ReportFiles.AccountFile} with every query and checksum.
        Example: skillgraph report run level-distribution --region 510100 --period 2025Q4 --out out
        """;

    private static readonly Argument<string[]> Names = new("NAME") { Description = "报表名称或文件夹 Names of reports, or folders with report.yaml.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> All = new("--all") { Description = "全部报表 All that `report list` lists." };
    private static readonly Option<string?> Region = Optional("--region", "行政区划代码 Region by its GB/T 2260 code. [default: the report's]", "CODE");
    private static readonly Option<string?> Period = Optional("--period", "报告期 A year, quarter or month, as 2025, 2025Q4, 2025-11, or last-year, last-quarter, last-month. [default: the report's]", "PERIOD");
    private static readonly Option<string?> Plan = Optional("--plan", "规划代码 The plan, as 14FYP. [default: the report's]", "CODE");
    private static readonly Option<DateOnly?> AsOf = new("--as-of") { Description = "统计日 The day, as 2025-12-31. [default: the report's]", HelpName = "DAY", CustomParser = ChartOptions.Day };

    private static readonly Option<DateOnly?> Anchor = new("--anchor")
    {
        Description = "基准日 The day from which last-quarter and the like are found. [default: the latest day on which anything happened]",
        HelpName = "DAY",
        CustomParser = ChartOptions.Day,
    };

    private static readonly Option<string> Language = new("--lang") { Description = "语言 What it is written in.", DefaultValueFactory = _ => "zh" };
    private static readonly Option<string[]> Formats = new("--format") { Description = "格式 Formats, parted by commas. [default: all]", HelpName = "FORMATS" };
    private static readonly Option<string> Out = new("--out") { Description = "输出文件夹 Folder of the reports' folders; made when missing.", HelpName = "DIR", DefaultValueFactory = _ => "." };
    private static readonly Option<bool> Public = new("--public") { Description = "公开口径 As the public may see it: small counts of persons withheld, others rounded, nothing before its publication." };

    public static Command Create()
    {
        Language.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("run", Description) { Names, All, Region, Period, AsOf, Plan, Anchor, Language, Formats, Out, Public };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var formats = FormatsOf(flags.GetValue(Formats) ?? []);
        var names = flags.GetValue(All) ? ReportLibrary.Default.Names : flags.GetValue(Names) ?? [];
        if (names.Count == 0)
            throw new CommandFailure("未指定报表：name a report, or give --all; `skillgraph report list` lists them.");
        var folders = names.Select(ReportCommand.Folder).ToList();
        await using var services = new ServiceCollection().AddLogging().AddSkillGraph(flags.Hub()).BuildServiceProvider();
        await ReadyStores.RequireAsync(services, cancellation);
        await ReplicaView.RefreshAsync(services, cancellation);
        foreach (var folder in folders)
            Console.WriteLine(await ShowAsync(progress => WriteAsync(services.GetRequiredService<ReportRunner>(), Request(flags, folder), flags.GetRequiredValue(Out), formats, progress, cancellation)));
        return 0;
    }

    private static async Task<string> WriteAsync(
        ReportRunner runner, ReportRequest request, string folder, IReadOnlyList<ReportFormat> formats, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report(request.Folder);
        return await ReportFiles.WriteAsync(await runner.RunAsync(request, cancellation), folder, formats, progress, cancellation);
    }

    // Whoever runs the program beside the data sees what an analyst sees.
    private static ReportRequest Request(ParseResult flags, string folder) => new(folder, flags.GetValue(Public) ? Caller.Anonymous : Roles.Caller("command", Role.Analyst, null))
    {
        Region = flags.GetValue(Region),
        Period = flags.GetValue(Period),
        AsOf = flags.GetValue(AsOf),
        Plan = flags.GetValue(Plan),
        Anchor = flags.GetValue(Anchor),
        Language = Enum.Parse<ReportLanguage>(flags.GetRequiredValue(Language), ignoreCase: true),
    };

    private static IReadOnlyList<ReportFormat> FormatsOf(string[] texts)
    {
        var names = texts.SelectMany(ReportFormats.Split).Distinct().ToList();
        if (names.Find(name => !ReportFormats.Names.Contains(name)) is { } unknown)
            throw new CommandFailure($"格式有误：--format '{unknown}' is none of {string.Join(", ", ReportFormats.Names)}.");
        return ReportFormats.Named(names);
    }

    private static Task<string> ShowAsync(Func<IProgress<string>?, Task<string>> work) => Console.IsOutputRedirected
        ? work(null)
        : AnsiConsole.Progress().AutoClear(true).StartAsync(context => work(new Shown(context.AddTask("…").IsIndeterminate())));

    private static Option<string?> Optional(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private sealed class Shown(ProgressTask task) : IProgress<string>
    {
        public void Report(string value) => task.Description = Markup.Escape(value);
    }
}
