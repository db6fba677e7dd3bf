namespace SkillGraph.Charts;

/// <summary>What the reader has to know about a value. Whatever is not normal is marked, and what has no number is never drawn as 0.</summary>
public enum ValueState
{
    /// <summary>The value.</summary>
    NORMAL,

    /// <summary>A value that is expected to change (初步数据): hatched.</summary>
    PROVISIONAL,

    /// <summary>There is a value, withheld (已隐去): a hatched stub with its text.</summary>
    SUPPRESSED,

    /// <summary>There is no value (暂无数据): only its text.</summary>
    MISSING,
}
