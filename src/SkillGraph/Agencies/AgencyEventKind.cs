namespace SkillGraph.Agencies;

/// <summary>Kind of directory event (目录动态类别).</summary>
public enum AgencyEventKind
{
    /// <summary>Filed (备案).</summary>
    Filed,

    /// <summary>Renewed (续期).</summary>
    Renewed,

    /// <summary>Scope changed (备案范围变更).</summary>
    ScopeChanged,

    /// <summary>Suspended (暂停).</summary>
    Suspended,

    /// <summary>Expired (到期).</summary>
    Expired,

    /// <summary>Removed (移出目录).</summary>
    Removed,
}
