namespace SkillGraph.Querying.Paging;

/// <summary>How many rows one parent of a batch has.</summary>
internal sealed class ParentCount
{
    public object Parent { get; set; } = null!;

    public long Count { get; set; }
}
