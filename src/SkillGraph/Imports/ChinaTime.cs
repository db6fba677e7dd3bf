namespace SkillGraph.Imports;

/// <summary>The calendar of the hub: Asia/Shanghai, eight hours ahead of UTC all year.</summary>
internal static class ChinaTime
{
    /// <summary>Today.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
}
