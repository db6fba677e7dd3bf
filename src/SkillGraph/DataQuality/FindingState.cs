namespace SkillGraph.DataQuality;

/// <summary>What is known of a data-quality finding (问题状态).</summary>
public enum FindingState
{
    /// <summary>Nobody has said anything of it (待核实).</summary>
    [Chinese("待核实")]
    New,

    /// <summary>Somebody explained why the records are right (已说明).</summary>
    [Chinese("已说明")]
    Explained,

    /// <summary>Somebody confirmed that something is wrong (已确认).</summary>
    [Chinese("已确认")]
    Confirmed,
}
