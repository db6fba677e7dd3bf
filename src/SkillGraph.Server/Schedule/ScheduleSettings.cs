using System.Globalization;
using Cronos;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;
using SkillGraph.Reports.Files;
using SkillGraph.Reports.Schedule;
using SkillGraph.Server.Commands;

namespace SkillGraph.Server.Schedule;

/// <summary>The schedule of reports in the settings: section <c>SkillGraph:Reports</c>. Whatever is wrong in it is told before the server starts.</summary>
internal static class ScheduleSettings
{
    private const string Section = "SkillGraph:Reports";
    private const string DefaultZone = "Asia/Shanghai";
    private const string DefaultOut = "reports/out";
    private const int ShortestLease = 3;

    private static readonly string[] Keys = ["Name", "Report", "Cron", "TimeZone", "Region", "Period", "Plan", "Language", "Formats", "Out", "Public"];

    /// <exception cref="CommandFailure">A setting is wrong; the message names it.</exception>
    public static ReportSchedule Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var reports = section.GetSection("Schedule").GetChildren().Select(Report).ToList();
        foreach (var (report, i) in reports.Select((report, i) => (report, i)))
            if (reports.Take(i).Any(other => other.Name == report.Name))
                throw Wrong(section.GetSection($"Schedule:{i}"), "Name", report.Name, "a name that no other schedule has");
        return new(reports, Lease(section));
    }

    private static TimeSpan Lease(IConfigurationSection section) => section["LeaseSeconds"] is not { Length: > 0 } text
        ? ReportSchedule.UsualLease
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= ShortestLease
            ? TimeSpan.FromSeconds(seconds)
            : throw Wrong(section, "LeaseSeconds", text, $"a whole number of at least {ShortestLease}");

    private static ScheduledReport Report(IConfigurationSection entry)
    {
        if (entry.GetChildren().FirstOrDefault(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw Wrong(entry, unknown.Key, unknown.Value, $"one of the settings {string.Join(", ", Keys)}");
        var report = entry["Report"] is { Length: > 0 } text && ReportLibrary.Default.Find(text) is not null
            ? text
            : throw Wrong(entry, "Report", entry["Report"], $"the name of a report, such as {string.Join(", ", ReportLibrary.Default.Names)}, or a folder with {ReportLibrary.DefinitionFile}");
        var name = entry["Name"] ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(report));
        if (name is not { Length: > 0 and <= 100 } || name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw Wrong(entry, "Name", name, "a name of at most 100 characters that files can have");
        return new(name, report, Cron(entry), Zone(entry), entry["Out"] ?? DefaultOut)
        {
            Region = entry["Region"],
            Period = entry["Period"] is not { } period ? null : ReportPeriod.Of(period, new(2025, 12, 31)) is not null ? period
                : throw Wrong(entry, "Period", period, $"a period such as 2025, 2025Q4 or 2025-11, or {string.Join(", ", ReportPeriod.Relative)}"),
            Plan = entry["Plan"],
            Language = entry["Language"]?.ToUpperInvariant() switch { null or "ZH" => ReportLanguage.ZH, "EN" => ReportLanguage.EN, _ => throw Wrong(entry, "Language", entry["Language"], "zh or en") },
            Formats = Formats(entry),
            Public = entry["Public"] is { } isPublic && (bool.TryParse(isPublic, out var flag) ? flag : throw Wrong(entry, "Public", isPublic, "true or false")),
        };
    }

    private static CronExpression Cron(IConfigurationSection entry)
    {
        var text = entry["Cron"] ?? "";
        return CronExpression.TryParse(text, text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 5 ? CronFormat.IncludeSeconds : CronFormat.Standard, out var cron)
            ? cron
            : throw Wrong(entry, "Cron", text, "minute, hour, day of month, month and day of week, such as '0 6 5 1,4,7,10 *', or six fields that begin with seconds");
    }

    private static TimeZoneInfo Zone(IConfigurationSection entry)
    {
        var id = entry["TimeZone"] ?? DefaultZone;
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : throw Wrong(entry, "TimeZone", id, "a time zone of this machine, such as Asia/Shanghai or UTC");
    }

    /// <summary>A list, or a text with commas.</summary>
    private static List<string> Formats(IConfigurationSection entry)
    {
        var section = entry.GetSection("Formats");
        var names = (section.Value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? section.GetChildren().Select(child => child.Value ?? "")).ToList();
        return names.Find(name => !ReportFormats.Names.Contains(name)) is { } unknown ? throw Wrong(entry, "Formats", unknown, $"some of {string.Join(", ", ReportFormats.Names)}") : names;
    }

    private static CommandFailure Wrong(IConfigurationSection section, string key, string? value, string expected) =>
        new($"设置有误：{section.Path}:{key} is '{value}'; expected {expected} (appsettings.json, or {section.Path.Replace(":", "__", StringComparison.Ordinal)}__{key} in the environment).");
}
