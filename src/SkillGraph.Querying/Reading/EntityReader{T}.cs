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
        return PageOf(request, await Query<Row<T>>(db, request.Paged<T>(Root(db, typeof(T)))).ToListAsync(cancellationToken));
    }

    public override async Task<long> CountAsync(ListRequest request, CancellationToken cancellationToken)
    {
        await using var db = await open(cancellationToken);
        return await Query<T>(db, request.Filtered(Root(db, typeof(T)))).LongCountAsync(cancellationToken);
    }

    public override async Task<IReadOnlyDictionary<object, Page>> PagesAsync(
        ListRequest request, Entity parent, Relation relation, IReadOnlyList<object> keys, CancellationToken cancellationToken)
    {
        var parents = await ParentsAsync(parent, relation, keys, nameof(ParentRows<>.Rows), ToList, cancellationToken);
        return parents.ToDictionary(group => group.Parent, group => PageOf(request, group.Rows));

        Expression ToList(Expression rows) =>
            Expression.Call(typeof(Enumerable), nameof(Enumerable.ToList), [typeof(Row<T>)], request.Paged<T>(rows));
    }

    public override async Task<IReadOnlyDictionary<object, long>> CountsAsync(
        ListRequest request, Entity parent, Relation relation, IReadOnlyList<object> keys, CancellationToken cancellationToken)
    {
        var parents = await ParentsAsync(parent, relation, keys, nameof(ParentRows<>.Count), Count, cancellationToken);
        return parents.ToDictionary(group => group.Parent, group => group.Count);

        Expression Count(Expression rows) =>
            Expression.Call(typeof(Queryable), nameof(Queryable.LongCount), [typeof(T)], request.Filtered(rows));
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

    private async Task<List<ParentRows<T>>> ParentsAsync(
        Entity parent, Relation relation, IReadOnlyList<object> keys, string property, Func<Expression, Expression> read, CancellationToken cancellationToken)
    {
        await using var db = await open(cancellationToken);
        var row = Expression.Parameter(parent.ClrType, "parent");
        var key = Expression.Property(row, parent.Key);
        var children = Children(Expression.Property(row, relation.Property), relation, keys);
        var group = Expression.MemberInit(
            Expression.New(typeof(ParentRows<T>)),
            Expression.Bind(typeof(ParentRows<T>).GetProperty(nameof(ParentRows<>.Parent))!, Expression.Convert(key, typeof(object))),
            Expression.Bind(typeof(ParentRows<T>).GetProperty(property)!, read(children)));
        var parents = Expression.Call(
            typeof(Queryable), nameof(Queryable.Where), [parent.ClrType], Root(db, parent.ClrType), Quote(Comparison.OneOf(key, keys), row));
        var groups = Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [parent.ClrType, typeof(ParentRows<T>)], parents, Quote(group, row));
        return await Query<ParentRows<T>>(db, groups).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The rows of one parent. That their parent is one of the batch is implied, but said once more: databases do not carry it into
    /// the numbered rows that the page of each parent is cut from, and would number the whole table.
    /// </summary>
    private static MethodCallExpression Children(Expression navigation, Relation relation, IReadOnlyList<object> keys)
    {
        var children = Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [typeof(T)], navigation);
        if (relation.ParentKey is not { } foreignKey)
            return children;

        var child = Expression.Parameter(typeof(T), "child");
        var key = Expression.Call(typeof(EF), nameof(EF.Property), [foreignKey.ClrType], child, Expression.Constant(foreignKey.Name));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], children, Quote(Comparison.OneOf(key, keys), child));
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
