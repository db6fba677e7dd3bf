using System.Collections;
using System.Linq.Expressions;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Filtering;

/// <summary>One operator applied to one field: nulls and the form of the value are settled here, the rest by the operator.</summary>
internal sealed class ScalarCondition(Entity entity, ScalarField field, string path, Parameters parameters)
{
    /// <exception cref="QueryError">NULL_NOT_ALLOWED, INVALID_ID or INVALID_VALUE.</exception>
    public Expression Build(Expression member, string operatorName, object? value)
    {
        var filter = FilterOperator.Named(operatorName);
        var absent = field.IsNullable ? Expression.Equal(member, Expression.Constant(null, member.Type)) : null;
        if (value is null)
            return Signed(filter, absent is not null && filter.Compare == Comparison.Equal ? absent : throw NullNotAllowed());

        if (absent is not null && filter.Shape == FilterShape.Flag)
            return value is true ? absent : Expression.Not(absent);

        var present = member.Type == field.ClrType ? member : Expression.Property(member, nameof(Nullable<>.Value));
        var compared = filter.Compare(present, OperandOf(filter.Shape, value));
        return Signed(filter, absent is null ? compared : Expression.AndAlso(Expression.Not(absent), compared));
    }

    private static Expression Signed(FilterOperator filter, Expression condition) => filter.Negated ? Expression.Not(condition) : condition;

    private Operand OperandOf(FilterShape shape, object value) => shape switch
    {
        FilterShape.List => new(parameters, field.ClrType, ((IEnumerable)value).Cast<object?>().Select(Value).ToArray()),
        FilterShape.Range when value is IDictionary<string, object?> range => new(parameters, field.ClrType, Value(range["from"]), Value(range["to"])),
        FilterShape.Flag => new(parameters, typeof(bool), value),
        _ => new(parameters, field.ClrType, Value(value)),
    };

    private object Value(object? value) => value switch
    {
        null => throw NullNotAllowed(),
        string id when field.IsId => GlobalId.Decode(entity, id),
        string text => Text.Checked(text, path),
        _ => value,
    };

    private QueryError NullNotAllowed() => new(
        "NULL_NOT_ALLOWED",
        $"{path}: null has no meaning here; {(field.IsNullable ? "use eq, neq or isNull" : "the field always has a value")}.");
}
