namespace SkillGraph.Reports.Schedule;

/// <summary>What has become of a run.</summary>
public enum RunState
{
    /// <summary>Its time, or that of another attempt, has yet to come (待运行).</summary>
    Waiting,

    /// <summary>A server is at it; when its lease ends, another may take it over (运行中).</summary>
    Running,

    /// <summary>Its files are written (已完成).</summary>
    Done,

    /// <summary>Every attempt failed (失败).</summary>
    Failed,

    /// <summary>No server ran when it was due, and a later one of the same schedule was due before one did (已错过).</summary>
    Missed,
}
