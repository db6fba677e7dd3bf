namespace SkillGraph.Workers;

/// <summary>Sex (性别).</summary>
public enum Sex
{
    /// <summary>Male (男).</summary>
    [Chinese("男")]
    Male,

    /// <summary>Female (女).</summary>
    [Chinese("女")]
    Female,

    /// <summary>Not stated (未说明).</summary>
    [Chinese("未说明")]
    Unknown,
}
