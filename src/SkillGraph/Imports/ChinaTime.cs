namespace SkillGraph.Imports;

/// <summary>The calendar of the hub: Asia/Shanghai, eight hours ahead of UTC all year.</summary>
public static class ChinaTime
{
    /// <summary>Today, by which all days of the hub are meant.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
}
