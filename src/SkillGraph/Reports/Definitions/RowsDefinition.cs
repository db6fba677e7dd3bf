namespace SkillGraph.Reports.Definitions;

/// <summary>The rows of a table or chart.</summary>
/// <param name="Paths">Where they are, one after the other.</param>
/// <param name="Joins">Other rows beside them.</param>
internal sealed record RowsDefinition(IReadOnlyList<RowPath> Paths, IReadOnlyList<RowJoin> Joins)
{
    /// <summary>Whether rows that sum up others are left out.</summary>
    public bool WithoutTotals { get; init; }

    /// <summary>The most rows to show; null for all.</summary>
    public int? Take { get; init; }

    /// <summary>The field to order by, and whether the greatest comes first; null for the order of the answer.</summary>
    public (AnswerField Field, bool Descending)? Sort { get; init; }
}

/// <summary>A place in an answer with rows, or a row.</summary>
internal sealed record RowPath(string Query, IReadOnlyList<string> Path)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Query}.{string.Join('.', Path)}";
}

/// <summary>Rows beside other rows: those with the same key.</summary>
/// <param name="Rows">The other rows.</param>
/// <param name="As">What their fields are found under.</param>
/// <param name="Keys">The key of the rows and that of the other rows; null when the one other row goes with every row.</param>
internal sealed record RowJoin(RowPath Rows, string As, (AnswerField On, AnswerField Of)? Keys)
{
    /// <summary>Whether it does when the query answers only some of the other rows; what is not among them is missing then.</summary>
    public bool IsPartial { get; init; }
}
