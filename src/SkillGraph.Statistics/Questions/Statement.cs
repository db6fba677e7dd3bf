namespace SkillGraph.Statistics;

/// <summary>A question as SQL and the values that travel beside it.</summary>
/// <param name="Sql">The SQL of the answer's rows.</param>
/// <param name="Count">The SQL that counts them without limit and offset.</param>
/// <param name="Parameters">The values of both.</param>
/// <param name="Audit">What an audit of the answer reads, with the same values; its outcome is the parameter <see cref="Withheld"/> of <paramref name="Sql"/>. Null when there is nothing to audit.</param>
/// <param name="Explanation">What explains the answer; null when nobody asked.</param>
internal sealed record Statement(
    string Sql, string Count, IReadOnlyList<(string Name, object Value)> Parameters, string? Audit = null, ExplanationComposer? Explanation = null)
{
    /// <summary>How the SQL refers to what an audit found to be withheld.</summary>
    public const string Withheld = "$withheld";
}
