using System.Text.Encodings.Web;
using System.Text.Json;
using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Files;
using SkillGraph.Reports.Running;

namespace SkillGraph.Reports.Schedule;

/// <summary>Runs a scheduled report and writes its files into a folder of that run.</summary>
internal sealed class ScheduledWork(ReportRunner runner)
{
    private const string CallerName = "schedule";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<WorkResult> RunAsync(ScheduledReport scheduled, DateTime dueAt, CancellationToken cancellation)
    {
        var folder = ReportLibrary.Default.Find(scheduled.Report)
            ?? throw new ReportException("UNKNOWN_REPORT", $"'{scheduled.Report}' is no report and no folder with {ReportLibrary.DefinitionFile}.");
        var due = scheduled.Local(dueAt);
        var report = await runner.RunAsync(
            new(folder, scheduled.Public ? Caller.Anonymous : Roles.Caller(CallerName, Role.Analyst, null))
            {
                Region = scheduled.Region,
                Period = scheduled.Period,
                Plan = scheduled.Plan,
                Anchor = DateOnly.FromDateTime(due),
                Language = scheduled.Language,
            },
            cancellation);
        var formats = ReportFormats.All.Where(format => scheduled.Formats.Count == 0 || scheduled.Formats.Contains(format.Name)).ToList();
        var target = await ReportFiles.WriteAsync(report, Path.Combine(scheduled.Out, $"{scheduled.Name}-{due:yyyy-MM-dd-HHmmss}"), formats, cancellation: cancellation);
        var account = report.Account;
        return new(
            JsonSerializer.Serialize(new { account.Report, account.Region, account.Period, account.AsOf, account.Plan, account.Anchor, account.Language, account.DataVersion, account.IsExact }, Json),
            Path.GetFullPath(target),
            [.. Directory.GetFiles(target).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)]);
    }
}
