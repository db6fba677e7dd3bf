namespace SkillGraph.Imports;

/// <summary>A kind of import file (数据类别): its columns, the table they go to and the rules that its rows must keep.</summary>
/// <param name="Name">Name in commands and records, such as <c>certificates</c>.</param>
/// <param name="Chinese">Chinese name.</param>
/// <param name="Table">Target table.</param>
internal sealed record ImportKind(string Name, string Chinese, string Table)
{
    /// <summary>Columns, in the order of the template.</summary>
    public required IReadOnlyList<ImportColumn> Columns { get; init; }

    /// <summary>Rules, over the checked row <c>c</c> (with the target's columns), its references, <see cref="RuleJoins"/> and <see cref="Surroundings"/>.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>Further joins that rules need.</summary>
    public string RuleJoins { get; init; } = "";

    /// <summary>What rules need to know beyond the row and its references, found for all rows at once.</summary>
    public IReadOnlyList<Surroundings> Surroundings { get; init; } = [];

    /// <summary>Target column whose recorded value the checked rows keep for <see cref="AfterMerge"/>, as <c>previous_</c> and its name.</summary>
    public string? Previous { get; init; }

    /// <summary>Target column that keeps the day on which a row was added; null for none.</summary>
    public string? RecordedOn { get; init; }

    /// <summary>Completes a row once its cells are read.</summary>
    public Action<ImportRow>? Derive { get; init; }

    /// <summary>Statements that run after the merge: <c>{rows}</c> are the checked rows, <c>@version</c> the data version.</summary>
    public IReadOnlyList<string> AfterMerge { get; init; } = [];

    /// <summary>Other table that <see cref="AfterMerge"/> writes to.</summary>
    public string? AlsoWrites { get; init; }

    /// <summary>What refers to rows of this kind: while it stands, they cannot be withdrawn.</summary>
    public IReadOnlyList<Referrer> Referrers { get; init; } = [];

    /// <summary>Columns that reach the target table.</summary>
    public IEnumerable<ImportColumn> Targets => Columns.Where(c => c.Target is not null);

    /// <summary>Columns that refer to other tables.</summary>
    public IEnumerable<ImportColumn> References => Columns.Where(c => c.Refers is not null);

    /// <summary>Whether rows of this kind can be ended.</summary>
    public bool CanEnd => Columns.Any(c => c.Ends);

    /// <summary>Position of a column.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == name)
                return i;
        }
        throw new ArgumentException($"{Name} has no column {name}.", nameof(name));
    }
}
