namespace SkillGraph.Querying.Paging;

/// <inheritdoc />
/// <remarks>EF Core fills it: <see cref="Node"/> holds only the columns that were asked for.</remarks>
internal sealed class Row<T> : Row
    where T : class
{
    public T Node { get; set; } = null!;

    public override object Item => Node;
}
