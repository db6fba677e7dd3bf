namespace SkillGraph.Querying.Filtering;

/// <summary>Caps on one <c>where</c> or <c>order</c>. They hold for the values themselves, so a cached document or a variable is no way around.</summary>
internal static class FilterLimits
{
    public const int Depth = 6;

    public const int Nodes = 100;

    public const int ListLength = 1000;

    public const int OrderKeys = 8;
}
