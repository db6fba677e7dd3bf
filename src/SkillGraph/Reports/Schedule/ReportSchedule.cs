namespace SkillGraph.Reports.Schedule;

/// <summary>The reports that run when their time comes (定期运行).</summary>
/// <param name="Reports">The reports; their names differ.</param>
/// <param name="Lease">How long a run stays with a server that is not heard of.</param>
public sealed record ReportSchedule(IReadOnlyList<ScheduledReport> Reports, TimeSpan Lease)
{
    /// <summary>How long that is unless settings say otherwise.</summary>
    public static readonly TimeSpan UsualLease = TimeSpan.FromMinutes(2);

    /// <summary>No reports.</summary>
    public static ReportSchedule None { get; } = new([], UsualLease);
}
