namespace SkillGraph.Statistics;

/// <summary>What a measure is; this decides how it is published.</summary>
public enum MeasureKind
{
    /// <summary>A count of persons or of what belongs to them: published rounded, and not at all when it is small.</summary>
    Count,

    /// <summary>Of no person, such as a count of agencies: always published as it is.</summary>
    Exempt,

    /// <summary>A numerator over a denominator, both published.</summary>
    Ratio,

    /// <summary>A mean, median or extreme of something about persons: published when it is about enough of them.</summary>
    Quantity,
}
