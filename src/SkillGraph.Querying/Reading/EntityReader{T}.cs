using System.Linq.Expressions;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Filtering;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Projection;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Reading;

/// <inheritdoc />
internal sealed class EntityReader<T>(EntityModel model, Cursors cursors, StatementCache statements) : EntityReader
    where T : class
{
    private const string ParentKeys = "parents";
    private readonly Entity _entity = model[typeof(T)];

    public override async Task<Page> PageAsync(ListRequest request, CancellationToken cancellationToken) => PageOf(request, await statements.RowsAsync<Row<T>>(
        request.PageForm(_entity.Name), db => request.Projected<T>(request.Paged(Root(db, typeof(T)))), request.Values, cancellationToken));

    public override Task<long> CountAsync(ListRequest request, CancellationToken cancellationToken) => statements.ValueAsync<long>(
        request.CountForm(_entity.Name), db => Count(request.Filtered(Root(db, typeof(T)))), request.Values, cancellationToken);

    public override async Task<IReadOnlyDictionary<object, Page>> PagesAsync(
        ListRequest request, Entity parent, Relation relation, IReadOnlyList<object> keys, CancellationToken cancellationToken)
    {
        var rows = await statements.RowsAsync<Row<T>>(
            request.PageForm($"{parent.Name}.{relation.Name}"), db => Pages(db, request, parent, relation), WithParents(request, parent, keys), cancellationToken);
        var byParent = rows.ToLookup(found => found.Parent!);
        return keys.ToDictionary(key => key, key => PageOf(request, [.. byParent[key]]));
    }

    public override async Task<IReadOnlyDictionary<object, long>> CountsAsync(
        ListRequest request, Entity parent, Relation relation, IReadOnlyList<object> keys, CancellationToken cancellationToken)
    {
        var counts = await statements.RowsAsync<ParentCount>(
            request.CountForm($"{parent.Name}.{relation.Name}"), db => Counts(db, request, parent, relation), WithParents(request, parent, keys), cancellationToken);
        return counts.ToDictionary(parent => parent.Parent, parent => parent.Count);
    }

    public override async Task<IReadOnlyList<object>> RowsAsync(IResolveFieldContext context, Func<Parameters, Expression> condition)
    {
        var question = new Question(model, context.Caller());
        var selection = new SelectionReader(context, model).OfRow(_entity);
        var wanted = condition(question.Parameters);
        return await statements.RowsAsync<T>(
            question.Form($"rows of {_entity.Name}: {selection}", wanted),
            db => Select(
                Where(Root(db, typeof(T)), question.Visible(_entity, _entity.Row) is { } visible ? Expression.AndAlso(wanted, visible) : wanted, _entity.Row),
                new Projector(question).Project(_entity, _entity.Row, selection),
                _entity.Row),
            question.Values,
            context.CancellationToken);
    }

    private static Expression Pages(DbContext db, ListRequest request, Entity parent, Relation relation)
    {
        var owner = Owner(parent);
        var children = Expression.Lambda(
            typeof(Func<,>).MakeGenericType(parent.ClrType, typeof(IEnumerable<T>)), request.Paged(Children(db, parent, owner, relation)), owner);
        var pages = Expression.Call(
            typeof(Queryable), nameof(Queryable.SelectMany), [parent.ClrType, typeof(T)], Parents(db, parent), Expression.Quote(children));
        return request.Projected<T>(request.Order.Apply(pages, request.Page.Backwards), relation.ParentKey);
    }

    private static MethodCallExpression Counts(DbContext db, ListRequest request, Entity parent, Relation relation)
    {
        var owner = Owner(parent);
        var counted = Expression.MemberInit(
            Expression.New(typeof(ParentCount)),
            Expression.Bind(
                typeof(ParentCount).GetProperty(nameof(ParentCount.Parent))!, Expression.Convert(Expression.Property(owner, parent.Key), typeof(object))),
            Expression.Bind(typeof(ParentCount).GetProperty(nameof(ParentCount.Count))!, Count(request.Filtered(Children(db, parent, owner, relation)))));
        return Select(Parents(db, parent), counted, owner);
    }

    /// <summary>Stands for a parent; a parameter of its own, since a row may belong to one of its own kind.</summary>
    private static ParameterExpression Owner(Entity parent) => Expression.Parameter(parent.ClrType, "owner");

    private static MethodCallExpression Parents(DbContext db, Entity parent) =>
        Where(Root(db, parent.ClrType), IsParent(Expression.Property(parent.Row, parent.Key), parent), parent.Row);

    /// <summary>
    /// The rows of one parent, tied to it once more than needed. EF Core numbers the rows of all parents and cuts pages by number, unless
    /// something other than equal keys ties rows to their parent: then each parent's page is a query by itself, which an index answers at once.
    /// SQLite has no such queries; there the batch of parents is named again, or it would number the whole table.
    /// </summary>
    private static MethodCallExpression Children(DbContext db, Entity parent, Expression owner, Relation relation)
    {
        var children = Expression.Call(typeof(Queryable), nameof(Queryable.AsQueryable), [typeof(T)], Expression.Property(owner, relation.Property));
        var child = Expression.Parameter(typeof(T), "child");
        var key = Expression.Convert(EntityModel.ValueOf(child, relation.ParentKey!), parent.Key.PropertyType);
        Expression tie = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? IsParent(key, parent)
            : Comparison.Compare(ExpressionType.GreaterThanOrEqual, key, Expression.Property(owner, parent.Key));
        return Where(children, tie, child);
    }

    private static MethodCallExpression IsParent(Expression key, Entity parent)
    {
        var keys = new QueryParameterExpression(ParentKeys, parent.Key.PropertyType.MakeArrayType(), ParameterTranslationMode.Parameter);
        return Comparison.OneOf(key, keys);
    }

    private static IEnumerable<KeyValuePair<string, object?>> WithParents(ListRequest request, Entity parent, IReadOnlyList<object> keys) =>
        request.Values.Append(new(ParentKeys, TypedArray.Of(keys, parent.Key.PropertyType)));

    private Page PageOf(ListRequest request, IReadOnlyList<Row> rows)
    {
        var order = request.Order.Signature;
        return Page.Of(rows, request.Page, row => cursors.Write(row.Keys, order));
    }

    /// <summary>All rows. The model's query filters are part of <see cref="Question.Visible"/>.</summary>
    private static MethodCallExpression Root(DbContext db, Type type) => Expression.Call(
        typeof(EntityFrameworkQueryableExtensions),
        nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters),
        [type],
        new EntityQueryRootExpression(db.Model.FindEntityType(type)!));

    private static MethodCallExpression Count(Expression rows) => Expression.Call(typeof(Queryable), nameof(Queryable.LongCount), [typeof(T)], rows);

    private static MethodCallExpression Where(Expression rows, Expression condition, ParameterExpression row) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Where), [row.Type], rows, Expression.Quote(Expression.Lambda(condition, row)));

    private static MethodCallExpression Select(Expression rows, Expression value, ParameterExpression row) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Select), [row.Type, value.Type], rows, Expression.Quote(Expression.Lambda(value, row)));
}
