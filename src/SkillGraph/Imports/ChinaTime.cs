namespace SkillGraph.Imports;

/// <summary>The calendar of the hub: Asia/Shanghai, eight hours ahead of UTC all year.</summary>
public static class ChinaTime
{
    /// <summary>Today, by which all days of the hub are meant.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The day of a moment, given in UTC.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(8));
}
