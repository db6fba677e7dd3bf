using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace SkillGraph.Querying.Statements;

/// <summary>What makes two statements the same: everything but the values of their parameters.</summary>
/// <param name="Text">What is read, in which order, with which columns and relations.</param>
/// <param name="Rules">The shape of the caller's rules, <see cref="CallerRules.Shape"/>.</param>
/// <param name="Condition">Which rows; null for all that the caller may know of.</param>
internal sealed record StatementForm(string Text, Expression Rules, Expression? Condition)
{
    public bool Equals(StatementForm? other) =>
        other is not null && Text == other.Text && Rules == other.Rules && ExpressionEqualityComparer.Instance.Equals(Condition, other.Condition);

    public override int GetHashCode() =>
        HashCode.Combine(Text, Condition is null ? 0 : ExpressionEqualityComparer.Instance.GetHashCode(Condition));
}
