namespace SkillGraph.Querying.Filtering;

/// <summary>What an operator compares with.</summary>
internal enum FilterShape
{
    One,
    List,
    Range,
    Flag,
}
