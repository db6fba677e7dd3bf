namespace SkillGraph.Tests.Reports.Schedule;

/// <summary>A clock that stands until it is set; waits take their real time.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
