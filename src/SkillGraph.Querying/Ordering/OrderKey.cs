using System.Linq.Expressions;

namespace SkillGraph.Querying.Ordering;

/// <summary>One key of an order.</summary>
/// <param name="Path">Where it comes from, as the client writes it.</param>
/// <param name="Value">The value, of the row that is its root; nullable where it may be absent.</param>
/// <param name="IsNullable">Whether it may be absent.</param>
/// <param name="IsDescending">Whether large values come first. Absent ones come last in any case.</param>
internal sealed record OrderKey(string Path, Expression Value, bool IsNullable, bool IsDescending)
{
    /// <summary>Whether the key has no value.</summary>
    public Expression IsAbsent => Expression.Equal(Value, Expression.Constant(null, Value.Type));
}
