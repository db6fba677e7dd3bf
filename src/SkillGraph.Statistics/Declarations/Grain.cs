namespace SkillGraph.Statistics;

/// <summary>Length of a period of a time dimension.</summary>
public enum Grain
{
    /// <summary>A day, such as 2025-01-31.</summary>
    Day,

    /// <summary>A month, such as 2025-01.</summary>
    Month,

    /// <summary>A quarter, such as 2025Q1.</summary>
    Quarter,

    /// <summary>A year, such as 2025.</summary>
    Year,
}
