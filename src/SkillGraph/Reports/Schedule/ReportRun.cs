namespace SkillGraph.Reports.Schedule;

/// <summary>One run of a scheduled report (报表运行). There is one for each time that a schedule is due, on however many servers.</summary>
public sealed class ReportRun
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>Name of the schedule.</summary>
    public required string Schedule { get; set; }

    /// <summary>When it is due, UTC.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>What has become of it.</summary>
    public RunState State { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>The earliest time of the next attempt, UTC.</summary>
    public DateTime NextAttemptAt { get; set; }

    /// <summary>The server that is at it.</summary>
    public string? Owner { get; set; }

    /// <summary>Until when that server has it, UTC; it says so again before.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>When the last attempt began, UTC.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>When it ended for good, UTC.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>What it was run with: the report, its parameters and the version of the data, as JSON.</summary>
    public string? Inputs { get; set; }

    /// <summary>The folder that its files are in, on the server that ran it.</summary>
    public string? Folder { get; set; }

    /// <summary>The files, as a JSON list of names.</summary>
    public string? Files { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Error { get; set; }
}
