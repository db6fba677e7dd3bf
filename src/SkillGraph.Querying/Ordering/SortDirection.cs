namespace SkillGraph.Querying.Ordering;

/// <summary>Direction of an order (排序方向). What has no value comes last in both.</summary>
public enum SortDirection
{
    /// <summary>From small to large (升序).</summary>
    ASC,

    /// <summary>From large to small (降序).</summary>
    DESC,
}
