namespace SkillGraph.Occupations;

/// <summary>How far a reference row was checked (核对状态).</summary>
public enum Verification
{
    /// <summary>Taken from the public draft of the classification (征求意见稿); not yet checked against the official book.</summary>
    [Chinese("征求意见稿")]
    Draft,

    /// <summary>Checked against the official book (已核对).</summary>
    [Chinese("已核对")]
    Official,
}
