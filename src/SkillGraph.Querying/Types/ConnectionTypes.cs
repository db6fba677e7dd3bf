using GraphQL.Resolvers;
using GraphQL.Types;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Reading;

namespace SkillGraph.Querying.Types;

/// <summary>Relay connections.</summary>
internal sealed class ConnectionTypes(ScalarTypes scalars)
{
    private const int CostOfCount = 100;

    private readonly ObjectGraphType _pageInfo = PageInfo(scalars);

    public ObjectGraphType Of(IObjectGraphType node, int costOfLargeCount = 0)
    {
        var edge = new ObjectGraphType { Name = $"{node.Name}Edge", Description = $"A {node.Name} in its place in a list (列表项)." };
        Add<Edge>(edge, "node", $"The {node.Name}.", new NonNullGraphType(node), edge => edge.Row.Item);
        Add<Edge>(edge, "cursor", "Marks the place, for after and before (游标).", NonNull(typeof(string)), edge => edge.Page.CursorOf(edge.Row));

        var connection = new ObjectGraphType { Name = $"{node.Name}Connection", Description = $"A page of a list of {node.Name} (分页列表)." };
        Add<Connection>(connection, "nodes", "The rows of the page (本页记录).", ListOf(node), list => list.Page(page => page.Rows.Select(row => row.Item)));
        Add<Connection>(connection, "edges", "The rows of the page with their cursors (本页记录及游标).", ListOf(edge), list => list.Page(page => page.Rows.Select(row => new Edge(page, row))));
        Add<Connection>(connection, "pageInfo", "Where the page lies in the list (分页信息).", new NonNullGraphType(_pageInfo), list => list.Page(page => page));
        Add<Connection>(connection, "totalCount", "How many rows the whole list has; counted only when asked for (总数).", NonNull(typeof(long)), list => list.Count()).WithCost(CostOfCount + costOfLargeCount);
        return connection;
    }

    private static ObjectGraphType PageInfo(ScalarTypes scalars)
    {
        var info = new ObjectGraphType { Name = "PageInfo", Description = "Where a page lies in its list (分页信息)." };
        var flag = new NonNullGraphType(scalars[typeof(bool)]);
        Add<Page>(info, "hasNextPage", "Whether rows follow; taken to be so when before was given (是否有下一页).", flag, page => page.HasNext);
        Add<Page>(info, "hasPreviousPage", "Whether rows precede; taken to be so when after was given (是否有上一页).", flag, page => page.HasPrevious);
        Add<Page>(info, "startCursor", "The cursor of the first row; null when the page is empty (首条游标).", scalars[typeof(string)], page => CursorAt(page, 0));
        Add<Page>(info, "endCursor", "The cursor of the last row; null when the page is empty (末条游标).", scalars[typeof(string)], page => CursorAt(page, page.Rows.Count - 1));
        return info;
    }

    private static string? CursorAt(Page page, int index) => page.Rows.Count == 0 ? null : page.CursorOf(page.Rows[index]);

    private NonNullGraphType NonNull(Type type) => new(scalars[type]);

    private static NonNullGraphType ListOf(IGraphType type) => new(new ListGraphType(new NonNullGraphType(type)));

    private static FieldType Add<TSource>(ObjectGraphType type, string name, string description, IGraphType field, Func<TSource, object?> read) =>
        type.AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = field,
            Resolver = new FuncFieldResolver<object?>(context => read((TSource)context.Source!)),
        });
}
