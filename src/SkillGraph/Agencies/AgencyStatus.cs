namespace SkillGraph.Agencies;

/// <summary>Status of an agency's filing (备案状态).</summary>
public enum AgencyStatus
{
    /// <summary>In force (有效).</summary>
    Active,

    /// <summary>Suspended (暂停).</summary>
    Suspended,

    /// <summary>Expired (到期).</summary>
    Expired,

    /// <summary>Removed from the directory (移出目录).</summary>
    Removed,
}
