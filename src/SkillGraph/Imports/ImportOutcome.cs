namespace SkillGraph.Imports;

/// <summary>What became of a file (导入结果).</summary>
public enum ImportOutcome
{
    /// <summary>Its rows were merged, except those rejected (已合并).</summary>
    [Chinese("已合并")]
    Merged,

    /// <summary>Checked as for an import, and nothing was written (已核验).</summary>
    [Chinese("已核验")]
    Checked,

    /// <summary>The same file had gone in whole before; nothing was done (此前已导入).</summary>
    [Chinese("此前已导入")]
    AlreadyImported,

    /// <summary>Rows were rejected and all or nothing was asked for; nothing was written (整批拒收).</summary>
    [Chinese("整批拒收")]
    Refused,

    /// <summary>Nothing could be read (无法读取).</summary>
    [Chinese("无法读取")]
    Unreadable,
}
