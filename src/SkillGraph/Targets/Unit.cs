namespace SkillGraph.Targets;

/// <summary>Unit of a figure (计量单位).</summary>
public enum Unit
{
    /// <summary>Per cent (百分比).</summary>
    [Chinese("百分比")]
    Percent,

    /// <summary>Persons (人).</summary>
    [Chinese("人")]
    Persons,

    /// <summary>Person-times (人次).</summary>
    [Chinese("人次")]
    PersonTimes,

    /// <summary>Agencies (家).</summary>
    [Chinese("家")]
    Agencies,
}
