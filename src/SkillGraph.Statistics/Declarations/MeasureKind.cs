namespace SkillGraph.Statistics;

/// <summary>What a measure is; this decides how it is published, and whether it can be set beside a total and beside other periods.</summary>
public enum MeasureKind
{
    /// <summary>A count of persons or of what belongs to them: published rounded, and not at all when it is small.</summary>
    Count,

    /// <summary>A count that protects no person, such as that of agencies: published as it is.</summary>
    ExemptCount,

    /// <summary>A numerator over a denominator, both published.</summary>
    Ratio,

    /// <summary>A mean, median or extreme of something about persons: published when it is about enough of them.</summary>
    Quantity,

    /// <summary>A mean, median or extreme that protects no person: published as it is.</summary>
    ExemptQuantity,
}
