namespace SkillGraph.Assessments;

/// <summary>Who inspects (督导类型).</summary>
public enum InspectionSide
{
    /// <summary>Sent by the authority (外督).</summary>
    [Chinese("外督")]
    External,

    /// <summary>By the agency or industry itself (内督).</summary>
    [Chinese("内督")]
    Internal,
}
