using System.Collections;
using System.Linq.Expressions;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Filtering;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Ordering;

/// <summary>Turns one <c>order</c> into keys.</summary>
internal sealed class OrderBuilder(Question question)
{
    private readonly PredicateBuilder _predicates = new(question);

    /// <summary>The order of <paramref name="items"/>, made total by the primary key, which follows the direction of the last key.</summary>
    /// <exception cref="QueryError">INVALID_ORDER, ORDER_TOO_LARGE or FORBIDDEN.</exception>
    public RowOrder Build(Entity entity, IEnumerable? items)
    {
        var row = entity.Row;
        var keys = (items?.Cast<IDictionary<string, object?>?>() ?? []).Select(item => Key(entity, row, item, "order", null, 1)).ToList();
        if (keys.Count > FilterLimits.OrderKeys)
            throw new QueryError("ORDER_TOO_LARGE", $"order: {keys.Count} keys; at most {FilterLimits.OrderKeys} are allowed.");

        var id = new OrderKey("order.id", Expression.Property(row, entity.Key), false, keys is [.., { IsDescending: true }]);
        var ends = keys.FindIndex(key => key.Path == id.Path);
        return new(row, ends < 0 ? [.. keys, id] : keys[..(ends + 1)]);
    }

    private OrderKey Key(Entity entity, Expression row, IDictionary<string, object?>? item, string path, Expression? present, int depth)
    {
        if (item?.Count != 1)
            throw new QueryError("INVALID_ORDER", $"{path}: each entry names exactly one field; several fields are several entries.");

        var (name, value) = item.Single();
        path = $"{path}.{name}";
        if (entity.References.FirstOrDefault(relation => relation.Name == name) is not { } relation)
            return Key(entity.Scalars.First(scalar => scalar.Name == name), row, value, path, present);

        relation.Rules.Check(question.Caller, path, "ordering");
        if (value is null || depth >= FilterLimits.Depth)
            throw new QueryError("INVALID_ORDER", $"{path}: expected a field of {relation.TargetType.Name}, at most {FilterLimits.Depth} deep.");

        var target = Expression.Property(row, relation.Property);
        var known = _predicates.Present(relation, target);
        var both = present is null || known is null ? present ?? known : Expression.AndAlso(present, known);
        return Key(question.Model[relation], target, (IDictionary<string, object?>)value, path, both, depth + 1);
    }

    /// <summary>A key behind a relation is absent where the related row is, or is unknown to the caller.</summary>
    private OrderKey Key(ScalarField field, Expression row, object? direction, string path, Expression? present)
    {
        field.Rules.Check(question.Caller, path, "ordering");
        if (direction is not SortDirection sort)
            throw new QueryError("INVALID_ORDER", $"{path}: expected ASC or DESC.");

        Expression value = Expression.Property(row, field.Property);
        if (present is not null)
        {
            var type = value.Type.IsValueType && value.Type == field.ClrType ? typeof(Nullable<>).MakeGenericType(value.Type) : value.Type;
            value = Expression.Condition(present, Expression.Convert(value, type), Expression.Constant(null, type));
        }

        return new(path, value, field.IsNullable || present is not null, sort == SortDirection.DESC);
    }
}
