namespace SkillGraph.Querying.Paging;

/// <summary>One row of a page with the keys it was ordered by.</summary>
internal abstract class Row
{
    public abstract object Item { get; }

    /// <summary>The key of the parent that the row belongs to, where pages of several parents are read at once.</summary>
    public object? Parent { get; set; }

    public object?[] Keys { get; set; } = [];
}
