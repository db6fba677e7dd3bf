namespace SkillGraph.Statistics;

/// <summary>What a row of a statistic is.</summary>
public enum RowKind
{
    /// <summary>A group: a value for each dimension (分组).</summary>
    GROUP,

    /// <summary>A subtotal of groups, worked out anew from the facts (小计).</summary>
    SUBTOTAL,

    /// <summary>The total of all groups, worked out anew from the facts (合计).</summary>
    TOTAL,
}
