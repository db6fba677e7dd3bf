namespace SkillGraph.Assessments;

/// <summary>How far an inspection has come on a day (督导结果).</summary>
public enum InspectionOutcome
{
    /// <summary>Planned and not done (待实施).</summary>
    [Chinese("待实施")]
    Planned,

    /// <summary>Done, no problem found (未发现问题).</summary>
    [Chinese("未发现问题")]
    NoProblem,

    /// <summary>Problems are being put right (整改中).</summary>
    [Chinese("整改中")]
    Rectifying,

    /// <summary>Problems were not put right by the day that was set (逾期未整改).</summary>
    [Chinese("逾期未整改")]
    Overdue,

    /// <summary>Problems were put right (已整改).</summary>
    [Chinese("已整改")]
    Rectified,
}
