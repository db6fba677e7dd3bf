namespace SkillGraph.Workers;

/// <summary>Sex (性别).</summary>
public enum Sex
{
    /// <summary>Male (男).</summary>
    Male,

    /// <summary>Female (女).</summary>
    Female,

    /// <summary>Not stated (未说明).</summary>
    Unknown,
}
