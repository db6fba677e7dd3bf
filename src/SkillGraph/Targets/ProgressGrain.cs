namespace SkillGraph.Targets;

/// <summary>Length of a period (统计周期).</summary>
public enum ProgressGrain
{
    /// <summary>Months (月).</summary>
    Month,

    /// <summary>Quarters (季度).</summary>
    Quarter,

    /// <summary>Years (年).</summary>
    Year,
}
