namespace SkillGraph.Querying.Projection;

/// <summary>What a document wants of an entity: names of its fields, and what is wanted of those that are relations to one row.</summary>
internal sealed class Selection
{
    public HashSet<string> Fields { get; } = [];

    public Dictionary<string, Selection> References { get; } = [];

    /// <summary>The same for equal selections.</summary>
    public override string ToString() =>
        string.Join(' ', Fields.Order(StringComparer.Ordinal).Concat(References.OrderBy(below => below.Key, StringComparer.Ordinal).Select(below => $"{below.Key}{{{below.Value}}}")));
}
