namespace SkillGraph.Imports;

/// <summary>State of an import (导入状态).</summary>
public enum ImportState
{
    /// <summary>Rows are being staged (暂存中).</summary>
    [Chinese("暂存中")]
    Staging,

    /// <summary>Merged (已合并).</summary>
    [Chinese("已合并")]
    Merged,

    /// <summary>Refused as a whole: nothing was written (整批拒收).</summary>
    [Chinese("整批拒收")]
    Refused,
}
