using SkillGraph.Workers;

namespace SkillGraph.Imports;

/// <summary>The row that is being read: its values, and what is wrong with it.</summary>
internal sealed class ImportRow(ImportKind kind, ReferenceLists lists, IdentityVault vault)
{
    /// <summary>Regions, occupations and levels by what files call them.</summary>
    public ReferenceLists Lists => lists;

    /// <summary>Seals identity numbers.</summary>
    public IdentityVault Vault => vault;

    /// <summary>Line of the file on which the row begins.</summary>
    public long Line { get; private set; }

    /// <summary>What the row asks for.</summary>
    public ImportAction Action { get; set; }

    /// <summary>The column that is being read.</summary>
    public ImportColumn Current { get; set; } = kind.Columns[0];

    /// <summary>The text that is being read.</summary>
    public string? Text { get; set; }

    /// <summary>Values by column; null where a cell was empty or wrong.</summary>
    public object?[] Values { get; private set; } = [];

    /// <summary>What is wrong so far.</summary>
    public List<RowProblem> Problems { get; private set; } = [];

    /// <summary>Whether anything rejects the row.</summary>
    public bool Bad => Problems.Exists(p => !p.Warning);

    /// <summary>The value of a column.</summary>
    public object? this[string column]
    {
        get => Values[kind.IndexOf(column)];
        set => Values[kind.IndexOf(column)] = value;
    }

    /// <summary>Begins a new row.</summary>
    public void Begin(long line)
    {
        Line = line;
        Action = ImportAction.Add;
        Values = new object?[kind.Columns.Count];
        Problems = [];
    }

    /// <summary>Rejects the row for the cell that is being read; gives null, for its value.</summary>
    public object? Reject(Problem problem) => Report(problem, warning: false);

    /// <summary>Warns about the cell that is being read.</summary>
    public void Warn(Problem problem) => Report(problem, warning: true);

    /// <summary>Rejects the row for a column.</summary>
    public void Reject(string column, object? value, Problem problem)
    {
        Current = kind.Columns[kind.IndexOf(column)];
        Text = value?.ToString();
        Reject(problem);
    }

    private object? Report(Problem problem, bool warning)
    {
        // A clerk may have put an identity number in another column.
        var explained = problem with { Chinese = IdentityText.Hide(problem.Chinese), English = IdentityText.Hide(problem.English) };
        Problems.Add(new(Line, Current.Chinese, Text is null || !Current.Personal ? IdentityText.Hide(Text) : "***", explained, warning));
        return null;
    }
}
