using System.Collections;
using System.Linq.Expressions;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Statements;
using Where = System.Collections.Generic.IDictionary<string, object?>;

namespace SkillGraph.Querying.Filtering;

/// <summary>Turns one <c>where</c> into a condition that EF Core translates.</summary>
/// <remarks>Every condition is true or false and never SQL's unknown, so that <c>not</c> means the same as in .NET.</remarks>
internal sealed class PredicateBuilder(Question question)
{
    private int _nodes;

    /// <summary>The condition on <paramref name="row"/>: visible to the caller, and as <paramref name="where"/> says; null for none.</summary>
    /// <exception cref="QueryError">FORBIDDEN, NULL_NOT_ALLOWED, INVALID_ID, INVALID_VALUE, or a limit.</exception>
    public Expression? Build(Entity entity, Expression row, Where? where) =>
        And(question.Visible(entity, row), where is null ? null : All(entity, row, where, "where", 1));

    private static Expression? And(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Expression.AndAlso(left, right);

    /// <summary>All conditions of one object; null when it is empty.</summary>
    private Expression? All(Entity entity, Expression row, Where where, string path, int depth)
    {
        if (depth > FilterLimits.Depth)
            throw new QueryError("FILTER_TOO_DEEP", $"{path}: filters may be nested {FilterLimits.Depth} deep.");

        return where
            .Select(entry => One(entity, row, entry.Key, NotNull(entity, entry, path), $"{path}.{entry.Key}", depth))
            .Aggregate((Expression?)null, And);
    }

    private Expression? One(Entity entity, Expression row, string name, object? value, string path, int depth)
    {
        if (++_nodes > FilterLimits.Nodes)
            throw new QueryError("FILTER_TOO_LARGE", $"{path}: a filter may hold {FilterLimits.Nodes} conditions.");

        switch (name)
        {
            case "and":
                return Items<Where>(value, path).Select(item => All(entity, row, item, path, depth + 1)).Aggregate((Expression?)null, And);
            case "or":
                return Or(entity, row, Items<Where>(value, path), path, depth);
            case "not":
                return Expression.Not(All(entity, row, (Where)value!, path, depth + 1) ?? Expression.Constant(true));
            case "within" when entity.Declared.Hierarchy is { } hierarchy:
                return Within(Expression.Property(row, hierarchy.Code), hierarchy.PrefixBelow, value, path);
        }

        if (entity.References.FirstOrDefault(relation => relation.Name == name) is { } reference)
            return Reference(reference, row, (Where?)value, path, depth);

        if (entity.Collections.FirstOrDefault(relation => relation.Name == name) is { } collection)
            return Collection(collection, row, (Where)value!, path, depth);

        var field = entity.Scalars.First(scalar => scalar.Name == name);
        field.Rules.Check(question.Caller, path, "filtering");
        return ((Where)value!)
            .Select(entry => new ScalarCondition(entity, field, $"{path}.{entry.Key}", question.Parameters)
                .Build(question.Model.Member(row, field.Property), entry.Key, Count(entry.Value, path)))
            .Aggregate((Expression?)null, And);
    }

    private object? Count(object? value, string path) =>
        ++_nodes > FilterLimits.Nodes
            ? throw new QueryError("FILTER_TOO_LARGE", $"{path}: a filter may hold {FilterLimits.Nodes} conditions.")
            : Checked(value, path);

    private static object? Checked(object? value, string path) =>
        value is IList { Count: > FilterLimits.ListLength } list
            ? throw new QueryError("FILTER_LIST_TOO_LONG", $"{path}: {list.Count} values; at most {FilterLimits.ListLength} are allowed.")
            : value;

    private Expression? Or(Entity entity, Expression row, IEnumerable<Where> items, string path, int depth)
    {
        var branches = items.Select(item => All(entity, row, item, path, depth + 1)).ToList();
        return branches.Count == 0 || branches.Contains(null) ? null : branches.Aggregate(Expression.OrElse!);
    }

    /// <summary>Each code is a condition of its own. Of a related row, its own column is asked: hierarchies are short lists, and joined to the rows at once.</summary>
    private Expression Within(Expression code, Func<string, string?> prefixBelow, object? codes, string path) =>
        Items<string>(codes, path)
            .Select(within => Within(code, Text.Checked((string)Count(within, path)!, path), prefixBelow))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);

    private Expression Within(Expression code, string within, Func<string, string?> prefixBelow)
    {
        var itself = Comparison.Equal(code, new(question.Parameters, typeof(string), within));
        return prefixBelow(within) is { } prefix
            ? Expression.OrElse(itself, TextComparison.Begins(code, new(question.Parameters, typeof(string), prefix)))
            : itself;
    }

    private Expression? Reference(Relation relation, Expression row, Where? where, string path, int depth)
    {
        relation.Rules.Check(question.Caller, path, "filtering");
        var target = Expression.Property(row, relation.Property);
        var present = Present(relation, target);
        if (where is null)
            return Expression.Not(present ?? Expression.Constant(true));

        return All(question.Model[relation], target, where, path, depth + 1) is { } condition ? And(present, condition) : null;
    }

    /// <summary>Whether there is a related row that the caller may know of; null for always.</summary>
    public Expression? Present(Relation relation, Expression target) => And(
        relation.IsRequired ? null : question.Model.IsPresent(target),
        question.Visible(question.Model[relation], target));

    private Expression? Collection(Relation relation, Expression row, Where where, string path, int depth)
    {
        relation.Rules.Check(question.Caller, path, "filtering");
        var target = question.Model[relation];
        Expression? all = null;
        foreach (var (name, value) in where)
        {
            if (value is null)
                throw NullNotAllowed($"{path}.{name}");

            var item = Expression.Parameter(target.ClrType, "item");
            var condition = value is Where inner ? All(target, item, inner, $"{path}.{name}", depth + 1) : null;
            if (name == "all")
                condition = Expression.Not(condition ?? Expression.Constant(true));

            var exists = Exists(Expression.Property(row, relation.Property), item, And(question.Visible(target, item), condition));
            all = And(all, name is "some" || value is true ? exists : Expression.Not(exists));
        }

        return all;
    }

    private static MethodCallExpression Exists(Expression list, ParameterExpression item, Expression? condition) =>
        condition is null
            ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [item.Type], list)
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [item.Type], list, Expression.Lambda(condition, item));

    private static object? NotNull(Entity entity, KeyValuePair<string, object?> entry, string path) =>
        entry.Value is null && !entity.References.Any(relation => relation.Name == entry.Key && !relation.IsRequired)
            ? throw NullNotAllowed($"{path}.{entry.Key}")
            : entry.Value;

    private static QueryError NullNotAllowed(string path) =>
        new("NULL_NOT_ALLOWED", $"{path}: null has no meaning here; leave it out for no condition.");

    private static IEnumerable<T> Items<T>(object? value, string path) =>
        ((IEnumerable)Checked(value, path)!).Cast<object?>().Select((item, index) => item is null ? throw NullNotAllowed($"{path}[{index}]") : (T)item);
}
