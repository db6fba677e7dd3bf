namespace SkillGraph.DataQuality;

/// <summary>One kind of finding: what it means, from which measure on, who says so, and how it is found.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Subject">What its findings are about.</param>
internal sealed record FindingRule(FindingKind Kind, FindingSubject Subject)
{
    /// <summary>Source of a threshold that no document sets.</summary>
    public const string OwnChoice = "本系统自定 the hub's own choice";

    /// <summary>What is wrong; <c>{found}</c> and <c>{expected}</c> are filled in.</summary>
    public required string Chinese { get; init; }

    /// <summary>The same in English.</summary>
    public required string English { get; init; }

    /// <summary>When it is found, in English, with its threshold.</summary>
    public required string When { get; init; }

    /// <summary>Where rule and threshold come from.</summary>
    public required string Source { get; init; }

    /// <summary>Finds it in the sets that are to be looked at: the values of <see cref="FindingSets.Columns"/> but for the kind.</summary>
    public required Func<FindingSets, string> Sql { get; init; }

    /// <summary>What is wrong, Chinese first.</summary>
    public string Explain(string? found, string? expected) => $"{Fill(Chinese, found, expected)} ({Fill(English, found, expected)})";

    private static string Fill(string text, string? found, string? expected) =>
        text.Replace("{found}", found ?? "", StringComparison.Ordinal).Replace("{expected}", expected ?? "", StringComparison.Ordinal);
}
