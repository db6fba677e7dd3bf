using System.Linq.Expressions;

namespace SkillGraph.Querying.Filtering;

/// <summary>What an operator compares a field with: one value, or two for a range, of the field's type, or a list of them.</summary>
internal sealed record Operand(Type Type, object? Value, object? Upper = null)
{
    /// <summary>The value as an expression that EF Core turns into a parameter.</summary>
    public Expression Expression => Parameter.Of(Value, Type);
}
