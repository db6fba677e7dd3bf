using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using SkillGraph.Querying.Batching;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Reading;

namespace SkillGraph.Querying.Types;

/// <summary>Fields that are lists of an entity: of all its rows, or of those that belong to a parent, read for all parents at once.</summary>
internal sealed class ConnectionFields(
    EntityModel model, Cursors cursors, EntityReaders readers, FilterTypes filters, OrderTypes orders, ConnectionTypes connections, ScalarTypes scalars)
{
    // Of a large table, a count may have to read every row, and so may a list with a condition that few rows meet.
    private const int CostOfLargeCount = 2_000;
    private const int CostOfLargeList = 1_000;
    private static readonly object _all = new();
    private readonly Dictionary<Entity, ObjectGraphType> _connections = [];

    /// <summary>The list of all rows.</summary>
    public FieldType OfAll(Entity entity, IObjectGraphType node) =>
        Field(entity, node, entity.Declared.Plural, $"List of {entity.Name} (列表). {entity.Description}", context =>
            Of(readers[entity], ListRequest.Of(model, cursors, entity, context))).WithCost(entity.Declared.IsLarge ? CostOfLargeList : 0);

    /// <summary>A list before it is read.</summary>
    public static Connection Of(EntityReader reader, ListRequest request)
    {
        var pages = new BatchLoader<Page>(async (_, token) => new Dictionary<object, Page> { [_all] = await reader.PageAsync(request, token) });
        var counts = new BatchLoader<long>(async (_, token) => new Dictionary<object, long> { [_all] = await reader.CountAsync(request, token) });
        return ConnectionOf(pages, counts, _all);
    }

    /// <summary>The list of rows that belong to a parent.</summary>
    public FieldType OfParent(Entity parent, Relation relation, IObjectGraphType node)
    {
        var entity = model[relation];
        var key = Getter.Of(parent.Key);
        var field = Field(entity, node, relation.Name, relation.Description, context =>
        {
            relation.Rules.Check(context.Caller(), $"{parent.Name}.{relation.Name}", "reading");
            var (pages, counts) = RequestLoaders.OfLevel(context, () =>
            {
                var request = ListRequest.Of(model, cursors, entity, context);
                return Tuple.Create(
                    new BatchLoader<Page>((keys, token) => readers[entity].PagesAsync(request, parent, relation, keys, token)),
                    new BatchLoader<long>((keys, token) => readers[entity].CountsAsync(request, parent, relation, keys, token)));
            });
            return ConnectionOf(pages, counts, key(context.Source!)!);
        });

        // A refusal empties the list's field, not the row that it belongs to.
        if (relation.Rules.Privilege is not null)
            field.ResolvedType = ((NonNullGraphType)field.ResolvedType!).ResolvedType;
        return field;
    }

    private static Connection ConnectionOf(BatchLoader<Page> pages, BatchLoader<long> counts, object key) =>
        new(select => pages.Load(key, select), () => counts.Load(key, count => count));

    private FieldType Field(Entity entity, IObjectGraphType node, string name, string description, Func<IResolveFieldContext, Connection> read)
    {
        if (!_connections.TryGetValue(entity, out var connection))
            _connections[entity] = connection = connections.Of(node, entity.Declared.IsLarge ? CostOfLargeCount : 0);

        return new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = new NonNullGraphType(connection),
            Arguments = new QueryArguments(
                Argument("where", "Conditions; without them all rows (筛选条件).", filters.Where(entity)),
                Argument(
                    "order",
                    "Keys of the order, the first one first; the id breaks ties, and rows without a value come last (排序).",
                    new ListGraphType(new NonNullGraphType(orders.Of(entity)))),
                Argument(
                    "first",
                    $"How many rows from the start; {PageArguments.DefaultSize} when neither first nor last is given, at most {PageArguments.MaximalSize} (前若干条).",
                    scalars[typeof(int)]),
                Argument("after", "Only rows after this cursor (游标之后).", scalars[typeof(string)]),
                Argument("last", $"How many rows from the end, at most {PageArguments.MaximalSize} (后若干条).", scalars[typeof(int)]),
                Argument("before", "Only rows before this cursor (游标之前).", scalars[typeof(string)])),
            Resolver = new FuncFieldResolver<object?>(read),
        };
    }

    private static QueryArgument Argument(string name, string description, IGraphType type) => new(type) { Name = name, Description = description };
}
