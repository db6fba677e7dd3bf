namespace SkillGraph.Assessments;

/// <summary>How an inspection was chosen (督导方式).</summary>
public enum InspectionMethod
{
    /// <summary>Double random, one public (双随机、一公开).</summary>
    [Chinese("双随机、一公开")]
    DoubleRandom,

    /// <summary>Internet plus supervision (互联网+监管).</summary>
    [Chinese("互联网+监管")]
    InternetPlus,

    /// <summary>After a complaint or other cause (专项督导).</summary>
    [Chinese("专项督导")]
    ForCause,
}
