using GraphQL.Types;

namespace SkillGraph.Reports.Definitions;

/// <summary>A value in an answer, found by names from some place on.</summary>
/// <param name="Path">The names.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="Terms">The enum whose value it is, if it is one.</param>
/// <param name="Join">The joined rows that it is of; null for the rows themselves.</param>
internal sealed record AnswerField(IReadOnlyList<string> Path, AnswerKind Kind, EnumerationGraphType? Terms = null, string? Join = null)
{
    /// <summary>Whether it is a number, with a status or without.</summary>
    public bool IsNumber => Kind is AnswerKind.Number or AnswerKind.Value or AnswerKind.Count;
}
