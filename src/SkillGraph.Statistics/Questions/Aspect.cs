namespace SkillGraph.Statistics;

/// <summary>What is wanted of a measure of a group.</summary>
public enum Aspect
{
    /// <summary>Its value (数值).</summary>
    VALUE,

    /// <summary>The value of the group over that of everything that the question counts (占比), 0 to 1; of counts only.</summary>
    SHARE,

    /// <summary>Growth on the period before (环比), 0.05 for 5 %; of counts by year, quarter, month or day.</summary>
    GROWTH,

    /// <summary>Growth on the same period of the year before (同比), 0.05 for 5 %; of counts by year, quarter, month or day.</summary>
    GROWTH_ON_YEAR,

    /// <summary>From the first day of the period's year to the last day of the period (本年累计); of counts by year, quarter, month or day.</summary>
    YEAR_TO_DATE,
}
