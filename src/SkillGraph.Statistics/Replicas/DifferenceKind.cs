namespace SkillGraph.Statistics;

/// <summary>How a row of a replica is other than it should be.</summary>
public enum DifferenceKind
{
    /// <summary>The replica lacks it.</summary>
    Missing,

    /// <summary>The replica holds it, and should not.</summary>
    Surplus,

    /// <summary>A column has another value.</summary>
    Changed,
}
