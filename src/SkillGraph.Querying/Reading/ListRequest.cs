using System.Collections;
using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Filtering;
using SkillGraph.Querying.Ordering;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Projection;
using SkillGraph.Querying.Statements;
using Where = System.Collections.Generic.IDictionary<string, object?>;

namespace SkillGraph.Querying.Reading;

/// <summary>One list as a document asks for it: checked, and ready to be applied to all rows or to those of a parent.</summary>
internal sealed class ListRequest
{
    private static readonly QueryParameterExpression _take = new("take", typeof(int));
    private readonly Question _question;
    private readonly Entity _entity;
    private readonly Selection _selection;
    private readonly Expression? _filter;
    private readonly Expression? _part;

    private ListRequest(Question question, Cursors cursors, Entity entity, PageArguments page, IEnumerable? order, Where? where, Selection selection)
    {
        _question = question;
        _entity = entity;
        Page = page;
        Order = new OrderBuilder(question).Build(entity, order);
        _filter = new PredicateBuilder(question).Build(entity, Order.Row, where);
        _part = And(Part(page.After, cursors, after: true), Part(page.Before, cursors, after: false));
        _selection = selection;
    }

    /// <summary>A list of rows that stand.</summary>
    /// <exception cref="QueryError">The arguments are refused.</exception>
    public static ListRequest Of(EntityModel model, Cursors cursors, Entity entity, IResolveFieldContext context) => new(
        new(model, context.Caller()),
        cursors,
        entity,
        PageArguments.Of(context),
        Argument<IEnumerable>(context, "order"),
        Argument<Where>(context, "where"),
        new SelectionReader(context, model).OfConnection(entity));

    /// <summary>A list of rows that were withdrawn since a version, the oldest withdrawal first; only their keys and versions.</summary>
    /// <exception cref="QueryError">The arguments are refused.</exception>
    public static ListRequest OfWithdrawn(EntityModel model, Cursors cursors, Entity entity, IResolveFieldContext context, long since)
    {
        var caller = context.Caller();
        var version = entity.Version.Name;
        return new(
            new(model, caller, new CallerRules([entity], one => one.Withdrawn(caller))),
            cursors,
            entity,
            PageArguments.Of(context),
            new[] { new Dictionary<string, object?> { [version] = SortDirection.ASC } },
            new Dictionary<string, object?> { [version] = new Dictionary<string, object?> { ["gt"] = since } },
            new Selection { Fields = { version } });
    }

    public PageArguments Page { get; }

    public RowOrder Order { get; }

    /// <summary>The values of the parameters.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Values => _question.Values.Append(new(_take.Name, Page.Size + 1));

    /// <summary>What tells a page from other statements.</summary>
    /// <param name="of">Of which rows.</param>
    public StatementForm PageForm(string of) =>
        _question.Form($"page of {of} by {Order.Signature} {(Page.Backwards ? "backwards" : "")}: {_selection}", And(_filter, _part));

    /// <summary>What tells a count from other statements.</summary>
    /// <param name="of">Of which rows.</param>
    public StatementForm CountForm(string of) => _question.Form($"count of {of}", _filter);

    /// <summary>Those of <paramref name="rows"/> that the caller may see and asks for.</summary>
    public Expression Filtered(Expression rows) => Where(rows, _filter);

    /// <summary>One page of <paramref name="rows"/>, and one row more when they go on.</summary>
    public Expression Paged(Expression rows) => Expression.Call(
        typeof(Queryable), nameof(Queryable.Take), [Order.Row.Type], Order.Apply(Where(Filtered(rows), _part), Page.Backwards), _take);

    /// <summary>What is wanted of each row of a page, with its order keys.</summary>
    /// <param name="page">Rows cut to a page, so that relations are joined to no others.</param>
    /// <param name="parent">The property that holds the key of the parent, when the page is cut for each parent.</param>
    public Expression Projected<T>(Expression page, IProperty? parent = null)
        where T : class
    {
        Expression key = parent is null ? Expression.Constant(null) : Expression.Convert(EntityModel.ValueOf(Order.Row, parent), typeof(object));
        var keys = Expression.NewArrayInit(typeof(object), Order.Keys.Select(key => Expression.Convert(key.Value, typeof(object))));
        var row = Expression.MemberInit(
            Expression.New(typeof(Row<T>)),
            Expression.Bind(typeof(Row<T>).GetProperty(nameof(Row<>.Node))!, new Projector(_question).Project(_entity, Order.Row, _selection)),
            Expression.Bind(typeof(Row<T>).GetProperty(nameof(Row.Keys))!, keys),
            Expression.Bind(typeof(Row<T>).GetProperty(nameof(Row.Parent))!, key));
        return Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [typeof(T), typeof(Row<T>)], page, Expression.Quote(Expression.Lambda(row, Order.Row)));
    }

    private Expression Where(Expression rows, Expression? condition) => condition is null
        ? rows
        : Expression.Call(
            typeof(Queryable), nameof(Queryable.Where), [Order.Row.Type], rows, Expression.Quote(Expression.Lambda(condition, Order.Row)));

    private Expression? Part(string? cursor, Cursors cursors, bool after) =>
        cursor is null ? null : new KeysetPredicate(_question.Parameters, _question.Model.ComparesRows).Beyond(Order, cursors.Read(cursor, Order), after);

    private static Expression? And(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : Expression.AndAlso(left, right);

    private static TArgument? Argument<TArgument>(IResolveFieldContext context, string name)
        where TArgument : class =>
        context.Arguments is { } given && given.TryGetValue(name, out var argument) ? argument.Value as TArgument : null;
}
