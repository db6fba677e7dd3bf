namespace SkillGraph.Assessments;

/// <summary>Who inspects (督导类型).</summary>
public enum InspectionSide
{
    /// <summary>Sent by the authority (外督).</summary>
    External,

    /// <summary>By the agency or industry itself (内督).</summary>
    Internal,
}
