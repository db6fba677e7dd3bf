namespace SkillGraph.Employers;

/// <summary>Size of an employer (单位规模), after the classes of 统计上大中小微型企业划分办法.</summary>
public enum EmployerSize
{
    /// <summary>Large (大型).</summary>
    [Chinese("大型")]
    Large,

    /// <summary>Medium (中型).</summary>
    [Chinese("中型")]
    Medium,

    /// <summary>Small (小型).</summary>
    [Chinese("小型")]
    Small,

    /// <summary>Micro (微型).</summary>
    [Chinese("微型")]
    Micro,
}
