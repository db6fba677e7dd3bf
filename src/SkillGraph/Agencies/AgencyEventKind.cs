namespace SkillGraph.Agencies;

/// <summary>Kind of directory event (目录动态类别).</summary>
public enum AgencyEventKind
{
    /// <summary>Filed (备案).</summary>
    [Chinese("备案")]
    Filed,

    /// <summary>Renewed (续期).</summary>
    [Chinese("续期")]
    Renewed,

    /// <summary>Scope changed (备案范围变更).</summary>
    [Chinese("备案范围变更")]
    ScopeChanged,

    /// <summary>Suspended (暂停).</summary>
    [Chinese("暂停")]
    Suspended,

    /// <summary>Expired (到期).</summary>
    [Chinese("到期")]
    Expired,

    /// <summary>Removed (移出目录).</summary>
    [Chinese("移出目录")]
    Removed,
}
