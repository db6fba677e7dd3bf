namespace SkillGraph.Querying.Paging;

/// <summary>What one parent of a batch has: a page's rows, or only their count.</summary>
internal sealed class ParentRows<T>
    where T : class
{
    public object Parent { get; set; } = null!;

    public List<Row<T>> Rows { get; set; } = [];

    public long Count { get; set; }
}
