namespace SkillGraph.Statistics;

/// <summary>Which subtotals are answered beside the groups. Each is worked out anew from the facts, so that nobody is counted twice.</summary>
public enum Subtotals
{
    /// <summary>None (不含小计).</summary>
    NONE,

    /// <summary>Of the last dimension, of the last two, and so on to the total of all (逐级小计).</summary>
    ROLLUP,

    /// <summary>Of every choice of dimensions, the total among them (交叉小计); at most four dimensions.</summary>
    CUBE,
}
