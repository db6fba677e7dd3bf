namespace SkillGraph.Occupations;

/// <summary>Licence entry (职业资格准入): where required, people hold a qualification certificate instead of a skill-level certificate.</summary>
public enum LicenceEntry
{
    /// <summary>No licence is needed (非准入类).</summary>
    [Chinese("非准入类")]
    NotRequired,

    /// <summary>A licence is needed (准入类).</summary>
    [Chinese("准入类")]
    Required,

    /// <summary>The sources at hand do not say (未知).</summary>
    [Chinese("未知")]
    Unknown,
}
