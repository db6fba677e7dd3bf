using System.Linq.Expressions;
using SkillGraph.Querying.Filtering;
using SkillGraph.Querying.Ordering;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Paging;

/// <summary>The condition that a row lies beyond a cursor: past it on the first key, or level with it there and past it on the rest.</summary>
/// <param name="parameters">Where the values of the cursor go.</param>
/// <param name="rows">Whether the database can compare several values at once.</param>
internal sealed class KeysetPredicate(Parameters parameters, bool rows)
{
    /// <param name="order">The order of the list.</param>
    /// <param name="cursor">The keys of the row at the cursor.</param>
    /// <param name="after">Whether rows after the cursor are wanted, in the order's own direction, or those before.</param>
    public Expression Beyond(RowOrder order, object?[] cursor, bool after)
    {
        // However many rows are level on the first key, an index on both keys finds the place at once.
        if (rows && order.Keys is [{ IsNullable: false } key, { IsNullable: false } id] && key.IsDescending == id.IsDescending && !IsChoice(key))
            return RowComparison.Past(key.IsDescending != after, (key.Value, id.Value), (Parameter(key, cursor[0]), Parameter(id, cursor[1])));

        var condition = order.Keys.Zip(cursor).Reverse().Aggregate((Expression?)null, (rest, part) => Beyond(part.First, part.Second, after, rest))!;

        // Implied by the rest, but an index on the first key can use only this.
        return order.Keys is [{ IsNullable: false } first, _, ..] && !IsChoice(first)
            ? Expression.AndAlso(Compare(first, cursor[0]!, after, orEqual: true), condition)
            : condition;
    }

    private Expression Beyond(OrderKey key, object? value, bool after, Expression? rest)
    {
        var past = Past(key, value, after);
        return rest is null ? past : Expression.OrElse(past, Expression.AndAlso(Level(key, value), rest));
    }

    private Expression Level(OrderKey key, object? value) =>
        value is null ? key.IsAbsent : Expression.Equal(key.Value, Parameter(key, value));

    private Expression Past(OrderKey key, object? value, bool after)
    {
        if (value is null)
            return after ? Expression.Constant(false) : Expression.Not(key.IsAbsent);

        var compared = Compare(key, value, after, orEqual: false);
        return after && key.IsNullable ? Expression.OrElse(compared, key.IsAbsent) : compared;
    }

    private Expression Compare(OrderKey key, object value, bool after, bool orEqual)
    {
        var upwards = key.IsDescending != after;
        if (IsChoice(key))
            return Comparison.OneOf(key.Value, Choices(value).Where(choice => Math.Sign(Rank(choice, value)) == (upwards ? 1 : -1)), parameters);

        var comparison = (upwards, orEqual) switch
        {
            (true, false) => ExpressionType.GreaterThan,
            (true, true) => ExpressionType.GreaterThanOrEqual,
            (false, false) => ExpressionType.LessThan,
            (false, true) => ExpressionType.LessThanOrEqual,
        };
        return Comparison.Compare(comparison, key.Value, Parameter(key, value));
    }

    private Expression Parameter(OrderKey key, object? value) => parameters.Add(value, key.Value.Type);

    /// <summary>Booleans and enums, which SQL cannot compare through LINQ, are compared as the set of those beyond.</summary>
    private static bool IsChoice(OrderKey key) =>
        (Nullable.GetUnderlyingType(key.Value.Type) ?? key.Value.Type) is var type && (type.IsEnum || type == typeof(bool));

    private static IEnumerable<object> Choices(object value) =>
        value is bool ? [false, true] : Enum.GetValues(value.GetType()).Cast<object>();

    /// <summary>Enums are stored as text and ordered so.</summary>
    private static int Rank(object choice, object value) =>
        value is bool flag ? ((bool)choice).CompareTo(flag) : string.CompareOrdinal(choice.ToString(), value.ToString());
}
