using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging.Console;
using SkillGraph.Reports.Schedule;
using SkillGraph.Server.Schedule;

namespace SkillGraph.Server.Commands.Reports;

/// <summary><c>skillgraph report schedule</c>: reports that run when their time comes.</summary>
internal static class ReportScheduleCommand
{
    private static readonly string[] Head = ["名称 NAME", "报表 REPORT", "下次 NEXT", "应于 LAST DUE", "状态 STATE", "结果 RESULT"];

    private static readonly Argument<string?> Name = new("NAME") { Description = "名称 The schedule to run at once. [default: whatever is due]", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var list = new Command("list", "列出计划 Lists the schedules of the settings, when each is next due, and what became of its last run.");
        list.SetAction(ListAsync);
        var run = new Command("run", """
            运行计划 Runs one schedule at once, or whatever is due, as a server does: recorded, and never twice. Exit code 2 when it failed.
            Example: skillgraph report schedule run level-distribution
            """) { Name };
        run.SetAction(RunAsync);
        return new("schedule", "定期运行 Reports that `skillgraph serve` runs when they are due: section SkillGraph:Reports:Schedule of the settings.") { list, run };
    }

    private static async Task<int> ListAsync(ParseResult flags, CancellationToken cancellation)
    {
        var schedule = ScheduleSettings.Read(HubOptions.Configuration());
        await using var services = Services(flags, schedule);
        await ReadyStores.RequireAsync(services, cancellation);
        if (schedule.Reports.Count == 0)
            Console.WriteLine("没有计划 no schedules: SkillGraph:Reports:Schedule of the settings is empty");
        else
        {
            var rows = new List<IReadOnlyList<string>> { Head };
            foreach (var report in schedule.Reports)
                rows.Add(Row(report, (await services.GetRequiredService<ReportRuns>().OfAsync(report.Name, 2, cancellation)).FirstOrDefault(run => run.DueAt <= DateTime.UtcNow)));
            foreach (var line in TextTable.Lines(rows, Head.Length))
                Console.WriteLine(line);
        }
        return 0;
    }

    private static async Task<int> RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var schedule = ScheduleSettings.Read(HubOptions.Configuration());
        var name = flags.GetValue(Name);
        var report = schedule.Reports.FirstOrDefault(report => report.Name == name);
        if (name is not null && report is null)
            throw new CommandFailure($"没有计划“{name}”：'{name}' is no schedule of the settings; expected one of {string.Join(", ", schedule.Reports.Select(known => known.Name))}.");
        await using var services = Services(flags, schedule);
        await ReadyStores.RequireAsync(services, cancellation);
        await ReplicaView.RefreshAsync(services, cancellation);
        var scheduler = services.GetRequiredService<ReportScheduler>();
        if (report is null)
        {
            var done = await scheduler.RunDueAsync(cancellation);
            Console.WriteLine($"完成 {done} 次运行 runs done: {done}");
            return 0;
        }
        var run = await scheduler.RunNowAsync(report, cancellation);
        Console.WriteLine($"{run.Schedule}: {EnumText.Of(run.State)} {run.Folder ?? run.Error}");
        return run.State == RunState.Done ? 0 : 2;
    }

    private static string[] Row(ScheduledReport report, ReportRun? last)
    {
        var next = report.Next(DateTime.UtcNow);
        return
        [
            report.Name,
            report.Report,
            next is null ? "never" : Moment(report, next.Value),
            last is null ? "-" : Moment(report, last.DueAt),
            last is null ? "-" : EnumText.Of(last.State),
            last is null ? "-" : last.Error ?? last.Folder ?? "-",
        ];
    }

    private static string Moment(ScheduledReport report, DateTime moment) => report.Local(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // What became of each run is said on the error stream; the output is the command's own.
    private static ServiceProvider Services(ParseResult flags, ReportSchedule schedule) => new ServiceCollection()
        .AddLogging(logging => logging
            .AddFilter((category, _) => category == typeof(ReportScheduler).FullName)
            .AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
        .AddSingleton(schedule)
        .AddSkillGraph(flags.Hub())
        .BuildServiceProvider();
}
