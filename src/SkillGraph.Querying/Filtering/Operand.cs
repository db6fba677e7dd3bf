using System.Linq.Expressions;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Filtering;

/// <summary>What an operator compares a field with: one value, or two for a range, of the field's type, or a list of them.</summary>
internal sealed record Operand(Parameters Parameters, Type Type, object? Value, object? Upper = null)
{
    /// <summary>The value as a new parameter of the statement.</summary>
    public Expression ToParameter() => Parameters.Add(Value, Type);
}
