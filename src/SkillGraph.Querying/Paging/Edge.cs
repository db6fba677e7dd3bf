namespace SkillGraph.Querying.Paging;

/// <summary>A row in its place in a page.</summary>
internal sealed record Edge(Page Page, Row Row);
