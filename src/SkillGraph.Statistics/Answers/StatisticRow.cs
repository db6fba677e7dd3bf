namespace SkillGraph.Statistics;

/// <summary>A group, or a subtotal of groups, and its values.</summary>
/// <param name="AsOf">The day that it is as of.</param>
/// <param name="Keys">A value for each dimension of the question, in its order, in the CLR type of the dimension; null for facts that have none, and for dimensions in <see cref="Over"/>.</param>
/// <param name="Values">A value for each figure of the question, in its order.</param>
public sealed record StatisticRow(DateOnly AsOf, IReadOnlyList<object?> Keys, IReadOnlyList<StatisticValue> Values)
{
    /// <summary>The dimensions that it sums over: none for a group, all for the total.</summary>
    public IReadOnlyList<string> Over { get; init; } = [];

    /// <summary>What it is.</summary>
    public RowKind Kind => Over.Count == 0 ? RowKind.GROUP : Over.Count == Keys.Count ? RowKind.TOTAL : RowKind.SUBTOTAL;

    /// <summary>Whether it puts together the values that <see cref="StatisticQuery.Top"/> leaves out.</summary>
    public bool IsOther { get; init; }

    /// <summary>A name for each dimension of <see cref="StatisticQuery.Named"/>, in its order; null where there is none.</summary>
    public IReadOnlyList<string?> Names { get; init; } = [];
}
