namespace SkillGraph.Targets;

/// <summary>Where an indicator stands (进度状态).</summary>
public enum ProgressStatus
{
    /// <summary>The target is reached (已达标).</summary>
    [Chinese("已达标")]
    Met,

    /// <summary>More than one hundredth of the target before the required path (超前).</summary>
    [Chinese("超前")]
    Ahead,

    /// <summary>Within one hundredth of the target of the required path (正常).</summary>
    [Chinese("正常")]
    OnTrack,

    /// <summary>More than one hundredth of the target behind the required path (滞后).</summary>
    [Chinese("滞后")]
    Behind,

    /// <summary>The due day has passed and the target was not reached (未达标).</summary>
    [Chinese("未达标")]
    Missed,

    /// <summary>There is no actual value or no target to compare (无法判定).</summary>
    [Chinese("无法判定")]
    Unknown,
}
