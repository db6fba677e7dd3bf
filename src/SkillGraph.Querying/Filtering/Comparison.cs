using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Querying.Filtering;

/// <summary>Conditions on values that both databases and .NET agree on: texts by code point, all others by their order.</summary>
internal static class Comparison
{
    private static readonly MethodInfo _compareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private static readonly MethodInfo _contains = typeof(Enumerable).GetMethods()
        .Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);

    private static readonly MethodInfo _parameter = typeof(EF).GetMethod(nameof(EF.Parameter))!;

    public static Expression Equal(Expression field, Operand operand) => Expression.Equal(field, operand.Expression);

    public static Expression In(Expression field, Operand operand) => OneOf(field, (System.Collections.IEnumerable)operand.Value!);

    public static Expression Greater(Expression field, Operand operand) => Compare(ExpressionType.GreaterThan, field, operand.Expression);

    public static Expression GreaterOrEqual(Expression field, Operand operand) =>
        Compare(ExpressionType.GreaterThanOrEqual, field, operand.Expression);

    public static Expression Less(Expression field, Operand operand) => Compare(ExpressionType.LessThan, field, operand.Expression);

    public static Expression LessOrEqual(Expression field, Operand operand) => Compare(ExpressionType.LessThanOrEqual, field, operand.Expression);

    public static Expression Between(Expression field, Operand operand) => Expression.AndAlso(
        GreaterOrEqual(field, operand),
        LessOrEqual(field, operand with { Value = operand.Upper }));

    /// <summary>Whether <paramref name="field"/> is one of <paramref name="values"/>, which travel as one parameter.</summary>
    public static Expression OneOf(Expression field, System.Collections.IEnumerable values)
    {
        var array = values.Cast<object>().ToArray();
        var typed = Array.CreateInstance(field.Type, array.Length);
        array.CopyTo(typed, 0);
        var parameter = Expression.Call(_parameter.MakeGenericMethod(typed.GetType()), Parameter.Of(typed, typed.GetType()));
        return Expression.Call(_contains.MakeGenericMethod(field.Type), parameter, field);
    }

    public static Expression Compare(ExpressionType comparison, Expression field, Expression value) =>
        field.Type == typeof(string)
            ? Expression.MakeBinary(comparison, Expression.Call(_compareText, field, value), Expression.Constant(0))
            : Expression.MakeBinary(comparison, field, value);
}
