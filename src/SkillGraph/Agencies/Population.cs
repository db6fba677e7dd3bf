namespace SkillGraph.Agencies;

/// <summary>Whom an agency may evaluate in an occupation (面向对象).</summary>
public enum Population
{
    /// <summary>Its own staff (本单位职工).</summary>
    [Chinese("本单位职工")]
    OwnStaff,

    /// <summary>Its own students (本校学生).</summary>
    [Chinese("本校学生")]
    OwnStudents,

    /// <summary>The public (社会).</summary>
    [Chinese("社会")]
    Public,
}
