using Cronos;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Schedule;

/// <summary>A report that is run when its time comes.</summary>
/// <param name="Name">What the schedule is called; its runs are known by it.</param>
/// <param name="Report">Name or folder of the report.</param>
/// <param name="Cron">When it is due.</param>
/// <param name="Zone">Whose time that is.</param>
/// <param name="Out">The folder that each run makes a folder in.</param>
public sealed record ScheduledReport(string Name, string Report, CronExpression Cron, TimeZoneInfo Zone, string Out)
{
    private const int MostLookedBack = 100;

    /// <summary>Code of the region; null for the report's.</summary>
    public string? Region { get; init; }

    /// <summary>The period; null for the report's. A relative one is found from the day that the run is due.</summary>
    public string? Period { get; init; }

    /// <summary>Code of the plan; null for the report's.</summary>
    public string? Plan { get; init; }

    /// <summary>What it is written in.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>Names of the formats; empty for all.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Whether it shows what the public may see, otherwise what an analyst may.</summary>
    public bool Public { get; init; }

    /// <summary>When it is next due after a moment, UTC; null for never.</summary>
    public DateTime? Next(DateTime after) => Cron.GetNextOccurrence(after, Zone);

    /// <summary>The last times that it was due after one moment and until another, the earliest first.</summary>
    public IReadOnlyList<DateTime> Due(DateTime after, DateTime until)
    {
        var due = new Queue<DateTime>();
        foreach (var time in Cron.GetOccurrences(after, until, Zone, fromInclusive: false, toInclusive: true))
        {
            if (due.Count == MostLookedBack)
                due.Dequeue();
            due.Enqueue(time);
        }
        return [.. due];
    }

    /// <summary>A moment as its zone's clock shows it.</summary>
    public DateTime Local(DateTime moment) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), Zone);
}
