namespace SkillGraph.Employers;

/// <summary>Size of an employer (单位规模), after the classes of 统计上大中小微型企业划分办法.</summary>
public enum EmployerSize
{
    /// <summary>Large (大型).</summary>
    Large,

    /// <summary>Medium (中型).</summary>
    Medium,

    /// <summary>Small (小型).</summary>
    Small,

    /// <summary>Micro (微型).</summary>
    Micro,
}
