namespace SkillGraph.Charts;

/// <summary>What a chart is drawn for.</summary>
public enum Theme
{
    /// <summary>White pages.</summary>
    LIGHT,

    /// <summary>Dark screens.</summary>
    DARK,

    /// <summary>Black-and-white print: greys that stay apart, with outlines.</summary>
    PRINT,
}
