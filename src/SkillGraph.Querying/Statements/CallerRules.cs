using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using SkillGraph.Querying.Entities;

namespace SkillGraph.Querying.Statements;

/// <summary>Which rows of each entity a caller may know of. What the rules compare with are parameters: callers who differ in nothing else share statements.</summary>
internal sealed class CallerRules
{
    private static readonly ConcurrentDictionary<Expression, Expression> _shapes = new(ExpressionEqualityComparer.Instance);
    private readonly Dictionary<Entity, Expression?> _rules;

    /// <param name="entities">The entities.</param>
    /// <param name="rule">The rule of each; null where every row may be known.</param>
    public CallerRules(IEnumerable<Entity> entities, Func<Entity, Expression?> rule)
    {
        var parameters = new Parameters("caller");
        var captured = new CapturedValues(parameters);
        _rules = entities.ToDictionary(entity => entity, entity => rule(entity) is { } given ? captured.Visit(given) : null);
        Values = parameters.Values;
        var all = Expression.NewArrayInit(typeof(object), _rules.Select(rule => RuleOf(rule.Key, rule.Value)));
        Shape = _shapes.GetOrAdd(all, all);
    }

    /// <summary>The same object for all callers whose rules differ in values only.</summary>
    public Expression Shape { get; }

    public IReadOnlyList<KeyValuePair<string, object?>> Values { get; }

    /// <summary>Whether the caller may know of <paramref name="row"/>; null for always.</summary>
    public Expression? Visible(Entity entity, Expression row) =>
        _rules[entity] is { } rule ? ReplacingExpressionVisitor.Replace(entity.Row, row, rule) : null;

    private static UnaryExpression RuleOf(Entity entity, Expression? rule) =>
        Expression.Convert(Expression.Quote(Expression.Lambda(rule ?? Expression.Constant(true), entity.Row)), typeof(object));
}
