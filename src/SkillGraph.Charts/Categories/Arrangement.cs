namespace SkillGraph.Charts;

/// <summary>How the values of one category stand to each other.</summary>
public enum Arrangement
{
    /// <summary>Side by side, from the axis each.</summary>
    GROUPED,

    /// <summary>One after the other: their whole is read at the end.</summary>
    STACKED,

    /// <summary>One after the other, as shares of their sum (百分比堆积).</summary>
    FULL,
}
