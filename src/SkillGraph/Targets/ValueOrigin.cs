namespace SkillGraph.Targets;

/// <summary>Who put a target's value (数值来源).</summary>
public enum ValueOrigin
{
    /// <summary>The source document (来源文件).</summary>
    [Chinese("来源文件")]
    Source,

    /// <summary>The hub, as its own measure of a wording without a number (本系统量化口径).</summary>
    [Chinese("本系统量化口径")]
    Hub,
}
