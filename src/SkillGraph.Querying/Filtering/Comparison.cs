using System.Linq.Expressions;
using System.Reflection;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Filtering;

/// <summary>Conditions on values that both databases and .NET agree on: texts by code point, all others by their order.</summary>
internal static class Comparison
{
    private static readonly MethodInfo _compareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private static readonly MethodInfo _contains = typeof(Enumerable).GetMethods()
        .Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);

    public static Expression Equal(Expression field, Operand operand) => Expression.Equal(field, operand.ToParameter());

    public static Expression In(Expression field, Operand operand) => OneOf(field, (System.Collections.IEnumerable)operand.Value!, operand.Parameters);

    public static Expression Greater(Expression field, Operand operand) => Compare(ExpressionType.GreaterThan, field, operand.ToParameter());

    public static Expression GreaterOrEqual(Expression field, Operand operand) =>
        Compare(ExpressionType.GreaterThanOrEqual, field, operand.ToParameter());

    public static Expression Less(Expression field, Operand operand) => Compare(ExpressionType.LessThan, field, operand.ToParameter());

    public static Expression LessOrEqual(Expression field, Operand operand) => Compare(ExpressionType.LessThanOrEqual, field, operand.ToParameter());

    public static Expression Between(Expression field, Operand operand) => Expression.AndAlso(
        GreaterOrEqual(field, operand),
        LessOrEqual(field, operand with { Value = operand.Upper }));

    /// <summary>Whether <paramref name="field"/> is one of <paramref name="values"/>, which travel as one parameter.</summary>
    public static Expression OneOf(Expression field, System.Collections.IEnumerable values, Parameters parameters) =>
        OneOf(field, parameters.AddList(values, field.Type));

    /// <summary>Whether <paramref name="field"/> is one of those in an array.</summary>
    public static MethodCallExpression OneOf(Expression field, Expression array) => Expression.Call(_contains.MakeGenericMethod(field.Type), array, field);

    public static Expression Compare(ExpressionType comparison, Expression field, Expression value) =>
        field.Type == typeof(string)
            ? Expression.MakeBinary(comparison, Expression.Call(_compareText, field, value), Expression.Constant(0))
            : Expression.MakeBinary(comparison, field, value);
}
