namespace SkillGraph.Targets;

/// <summary>Unit of a figure (计量单位).</summary>
public enum Unit
{
    /// <summary>Per cent (百分比).</summary>
    Percent,

    /// <summary>Persons (人).</summary>
    Persons,

    /// <summary>Person-times (人次).</summary>
    PersonTimes,

    /// <summary>Agencies (家).</summary>
    Agencies,
}
