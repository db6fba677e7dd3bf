using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SkillGraph.Workers;

namespace SkillGraph.Imports;

/// <summary>The row that is being read: its values, and what is wrong with it.</summary>
internal sealed partial class ImportRow(ImportKind kind, ReferenceLists lists, IdentityVault vault)
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
        var explained = problem with { Chinese = Masked(problem.Chinese), English = Masked(problem.English) };
        Problems.Add(new(Line, Current.Chinese, Text is null || !Current.Personal ? Masked(Text) : "***", explained, warning));
        return null;
    }

    // A clerk may have put an identity number in another column.
    [return: NotNullIfNotNull(nameof(text))]
    private static string? Masked(string? text) => text is null ? null : LikeIdentityNumber().Replace(text, "***");

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex LikeIdentityNumber();
}
