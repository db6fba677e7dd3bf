namespace SkillGraph.Imports;

/// <summary>Rows on their way to a staging table, in the form that the engine takes them in.</summary>
internal class StageRows(IReadOnlyList<StageColumn> columns) : IDisposable
{
    /// <summary>Columns of the table.</summary>
    public IReadOnlyList<StageColumn> Columns => columns;

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>The rows as they came.</summary>
    public List<object?[]> Rows { get; } = [];

    /// <summary>Adds a row.</summary>
    public void Add(object?[] row)
    {
        Keep(row);
        Count++;
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>Takes a row in.</summary>
    protected virtual void Keep(object?[] row) => Rows.Add(row);
}
