using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Filtering;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Projection;

namespace SkillGraph.Querying.Reading;

/// <inheritdoc />
internal sealed class EntityReader<T>(EntityModel model, Cursors cursors, Func<CancellationToken, Task<DbContext>> open) : EntityReader
    where T : class
{
    public override async Task<Page> PageAsync(ListRequest request, CancellationToken cancellationToken)
    {
        await using var db = await open(cancellationToken);
        return PageOf(request, await Query<Row<T>>(db, request.Projected<T>(request.Paged(Root(db, typeof(T))))).ToListAsync(cancellationToken));
    }

    public override async Task<long> CountAsync(ListRequest request, CancellationToken cancellationToken)
    {
        await using var db = await open(cancellationToken);
        return await Query<T>(db, request.Filtered(Root(db, typeof(T)))).LongCountAsync(cancellationToken);
    }

    public override async Task<IReadOnlyDictionary<object, Page>> PagesAsync(
        ListRequest request, Entity parent, Relation relation, IReadOnlyList<object> keys, CancellationToken cancellationToken)
    {
        await using var db = await open(cancellationToken);
        var row = Expression.Parameter(parent.ClrType, "parent");
        var children = Expression.Lambda(
            typeof(Func<,>).MakeGenericType(parent.ClrType, typeof(IEnumerable<T>)), request.Paged(Children(row, relation, keys)), row);
        var pages = Expression.Call(
            typeof(Queryable), nameof(Queryable.SelectMany), [parent.ClrType, typeof(T)], Parents(db, parent, keys), Expression.Quote(children));
        var ordered = request.Order.Apply(pages, request.Page.Backwards);
        var rows = await Query<Row<T>>(db, request.Projected<T>(ordered, relation.ParentKey)).ToListAsync(cancellationToken);
        var byParent = rows.ToLookup(found => found.Parent!);
        return keys.ToDictionary(key => key, key => PageOf(request, [.. byParent[key]]));
    }

    public override async Task<IReadOnlyDictionary<object, long>> CountsAsync(
        ListRequest request, Entity parent, Relation relation, IReadOnlyList<object> keys, CancellationToken cancellationToken)
    {
        await using var db = await open(cancellationToken);
        var row = Expression.Parameter(parent.ClrType, "parent");
        var count = Expression.Call(typeof(Queryable), nameof(Queryable.LongCount), [typeof(T)], request.Filtered(Children(row, relation, keys)));
        var counted = Expression.MemberInit(
            Expression.New(typeof(ParentCount)),
            Expression.Bind(typeof(ParentCount).GetProperty(nameof(ParentCount.Parent))!, Expression.Convert(Expression.Property(row, parent.Key), typeof(object))),
            Expression.Bind(typeof(ParentCount).GetProperty(nameof(ParentCount.Count))!, count));
        var counts = Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [parent.ClrType, typeof(ParentCount)], Parents(db, parent, keys), Quote(counted, row));
        return await Query<ParentCount>(db, counts).ToDictionaryAsync(parent => parent.Parent, parent => parent.Count, cancellationToken);
    }

    public override async Task<IReadOnlyList<object>> RowsAsync(
        IResolveFieldContext context, Func<Expression, Expression> condition, CancellationToken cancellationToken)
    {
        var entity = model[typeof(T)];
        var caller = context.Caller();
        var row = Expression.Parameter(typeof(T), "row");
        var wanted = condition(row);
        if (entity.Visible(row, caller) is { } visible)
            wanted = Expression.AndAlso(wanted, visible);

        var projection = new Projector(model, caller).Project(entity, row, new SelectionReader(context, model).OfRow(entity));
        await using var db = await open(cancellationToken);
        return await Query<T>(db, Root(db, typeof(T)))
            .Where(Expression.Lambda<Func<T, bool>>(wanted, row))
            .Select(Expression.Lambda<Func<T, T>>(projection, row))
            .ToListAsync(cancellationToken);
    }

    private static MethodCallExpression Parents(DbContext db, Entity parent, IReadOnlyList<object> keys)
    {
        var row = Expression.Parameter(parent.ClrType, "parent");
        var condition = Comparison.OneOf(Expression.Property(row, parent.Key), keys);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Where), [parent.ClrType], Root(db, parent.ClrType), Quote(condition, row));
    }

    /// <summary>
    /// The rows of one parent. That their parent is one of the batch is implied, but said once more: databases do not carry it into
    /// the numbered rows that the page of each parent is cut from, and would number the whole table.
    /// </summary>
    private static MethodCallExpression Children(Expression parent, Relation relation, IReadOnlyList<object> keys)
    {
        var children = Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [typeof(T)], Expression.Property(parent, relation.Property));
        var child = Expression.Parameter(typeof(T), "child");
        var condition = Comparison.OneOf(ListRequest.ValueOf(child, relation.ParentKey!), keys);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], children, Quote(condition, child));
    }

    private Page PageOf(ListRequest request, IReadOnlyList<Row> rows)
    {
        var order = request.Order.Signature;
        return Page.Of(rows, request.Page, row => cursors.Write(row.Keys, order));
    }

    /// <summary>All rows. The model's query filters are part of <see cref="Entity.Visible"/>.</summary>
    private static MethodCallExpression Root(DbContext db, Type type) => Expression.Call(
        typeof(EntityFrameworkQueryableExtensions),
        nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters),
        [type],
        new EntityQueryRootExpression(db.Model.FindEntityType(type)!));

    private static IQueryable<TResult> Query<TResult>(DbContext db, Expression expression) =>
        ((IQueryable)db.Set<T>()).Provider.CreateQuery<TResult>(expression);

    private static UnaryExpression Quote(Expression body, ParameterExpression row) => Expression.Quote(Expression.Lambda(body, row));
}
