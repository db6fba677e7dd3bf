namespace SkillGraph.Statistics;

/// <summary>
/// The groupings of a question: the groups themselves and their subtotals. Each is the set of dimensions that it sums over, as bits; the last dimension
/// is the lowest bit.
/// </summary>
internal sealed class GroupingSets
{
    private readonly IReadOnlyList<Dimension> _groups;

    public GroupingSets(IReadOnlyList<Dimension> groups, Subtotals subtotals, bool withTotal)
    {
        _groups = groups;
        Total = (1 << groups.Count) - 1;
        Shown = subtotals switch
        {
            Subtotals.ROLLUP => [.. Enumerable.Range(0, groups.Count + 1).Select(summed => (1 << summed) - 1)],
            Subtotals.CUBE => [.. Enumerable.Range(0, Total + 1)],
            _ => [0],
        };
        All = withTotal ? [.. Shown.Append(Total).Distinct()] : Shown;
    }

    /// <summary>The groupings to answer, the groups themselves first.</summary>
    public IReadOnlyList<int> Shown { get; }

    /// <summary>Also the total that shares are taken of.</summary>
    public IReadOnlyList<int> All { get; }

    /// <summary>The grouping that sums over every dimension.</summary>
    public int Total { get; }

    /// <summary>The dimensions by which a grouping still tells facts apart.</summary>
    public IEnumerable<Dimension> Kept(int set) => _groups.Where((_, i) => (set & Bit(i)) == 0);

    /// <summary>The positions of the dimensions that a grouping sums over.</summary>
    public IEnumerable<int> Summed(int set) => Enumerable.Range(0, _groups.Count).Where(i => (set & Bit(i)) != 0);

    /// <summary>Whose groups each group of a grouping is the sum of: the groupings that sum over fewer dimensions, with none between.</summary>
    public IEnumerable<int> Parts(int set) => All.Where(part => IsWithin(part, set) && !All.Any(between => IsWithin(part, between) && IsWithin(between, set)));

    private static bool IsWithin(int part, int set) => part != set && (part & set) == part;

    private int Bit(int dimension) => 1 << (_groups.Count - 1 - dimension);
}
