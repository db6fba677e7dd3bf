namespace SkillGraph.Agencies;

/// <summary>Status of an agency's filing (备案状态).</summary>
public enum AgencyStatus
{
    /// <summary>In force (有效).</summary>
    [Chinese("有效")]
    Active,

    /// <summary>Suspended (暂停).</summary>
    [Chinese("暂停")]
    Suspended,

    /// <summary>Expired (到期).</summary>
    [Chinese("到期")]
    Expired,

    /// <summary>Removed from the directory (移出目录).</summary>
    [Chinese("移出目录")]
    Removed,
}
