namespace SkillGraph.Querying.Paging;

/// <summary>One row of a page with the keys it was ordered by.</summary>
internal abstract class Row
{
    public abstract object Item { get; }

    public object?[] Keys { get; set; } = [];
}
