namespace SkillGraph.Workers;

/// <summary>Age band (年龄段) on the day asked for.</summary>
public enum AgeBand
{
    /// <summary>Under 25 (25岁以下).</summary>
    [Chinese("25岁以下")]
    Under25,

    /// <summary>25 to 34 (25至34岁).</summary>
    [Chinese("25至34岁")]
    From25,

    /// <summary>35 to 44 (35至44岁).</summary>
    [Chinese("35至44岁")]
    From35,

    /// <summary>45 to 54 (45至54岁).</summary>
    [Chinese("45至54岁")]
    From45,

    /// <summary>55 and over (55岁及以上).</summary>
    [Chinese("55岁及以上")]
    From55,
}
