namespace SkillGraph.Statistics;

/// <summary>How far a value can be relied on, and why there is none when there is none.</summary>
public enum ValueStatus
{
    /// <summary>The value, as published.</summary>
    NORMAL,

    /// <summary>The value of a time that has not ended, or one that is expected to change.</summary>
    PROVISIONAL,

    /// <summary>There is a value, withheld because it is about too few persons.</summary>
    SUPPRESSED,

    /// <summary>There is no value; this is not zero.</summary>
    MISSING,
}
