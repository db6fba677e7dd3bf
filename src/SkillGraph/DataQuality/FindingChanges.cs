namespace SkillGraph.DataQuality;

/// <summary>What a run did with findings of one kind.</summary>
/// <param name="Added">Found for the first time (新发现).</param>
/// <param name="Reopened">Closed once, and found again (重新出现).</param>
/// <param name="Changed">Open, and now with other values (有变化).</param>
/// <param name="Closed">Whose cause is gone (已关闭).</param>
public sealed record FindingChanges(long Added, long Reopened, long Changed, long Closed)
{
    /// <summary>Whether there is anything to write.</summary>
    internal bool Any => Added + Reopened + Changed + Closed > 0;
}
