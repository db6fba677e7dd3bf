namespace SkillGraph.Targets;

/// <summary>How an actual value is compared with its target (比较方式).</summary>
public enum Comparator
{
    /// <summary>At least the value (不低于).</summary>
    [Chinese("不低于")]
    AtLeast,

    /// <summary>At most the value (不高于).</summary>
    [Chinese("不高于")]
    AtMost,
}
