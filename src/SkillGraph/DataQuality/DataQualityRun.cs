namespace SkillGraph.DataQuality;

/// <summary>A search for findings that came to its end (数据质量检查). The next one looks at what changed since the version that the last one knew.</summary>
public sealed class DataQualityRun
{
    /// <summary>Identity within the hub.</summary>
    public long Id { get; set; }

    /// <summary>When it began (开始时间), UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it ended (完成时间), UTC.</summary>
    public DateTime FinishedAt { get; set; }

    /// <summary>Data version (数据版本) up to which records were looked at.</summary>
    public long DataVersion { get; set; }

    /// <summary>Whether all records were looked at (全量检查), and not only what changed.</summary>
    public bool Everything { get; set; }
}
