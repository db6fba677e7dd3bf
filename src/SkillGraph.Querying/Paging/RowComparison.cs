using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Querying.Paging;

/// <summary>Comparisons of two values at once, as PostgreSQL has them: <c>(a, b) &gt; (c, d)</c>.</summary>
internal static class RowComparison
{
    private static readonly MethodInfo _greater = Comparing(nameof(NpgsqlDbFunctionsExtensions.GreaterThan));
    private static readonly MethodInfo _less = Comparing(nameof(NpgsqlDbFunctionsExtensions.LessThan));

    /// <summary>Whether the first values are past the second ones.</summary>
    public static Expression Past(bool upwards, (Expression, Expression) values, (Expression, Expression) others) =>
        Expression.Call(upwards ? _greater : _less, Expression.Constant(EF.Functions), Tuple(values), Tuple(others));

    private static UnaryExpression Tuple((Expression First, Expression Second) values) => Expression.Convert(
        Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), [values.First.Type, values.Second.Type], values.First, values.Second), typeof(ITuple));

    private static MethodInfo Comparing(string name) =>
        typeof(NpgsqlDbFunctionsExtensions).GetMethod(name, [typeof(DbFunctions), typeof(ITuple), typeof(ITuple)])!;
}
