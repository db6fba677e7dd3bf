using GraphQL;
using GraphQL.Types;
using SkillGraph.Querying;

namespace SkillGraph.Server.Tests.GraphQLHttp;

/// <summary>A schema with one field for each thing that can happen.</summary>
internal sealed class SmallSchema : Schema
{
    public SmallSchema(IServiceProvider services) : base(services)
    {
        var item = new ObjectGraphType { Name = "Item" };
        item.Field<NonNullGraphType<StringGraphType>>("name").Resolve(_ => "技师");
        item.Field("item", item).Resolve(_ => new object());

        var query = new ObjectGraphType { Name = "Query" };
        query.Field<NonNullGraphType<StringGraphType>>("hello")
            .Argument<StringGraphType>("name")
            .Resolve(context => $"你好 {context.GetArgument("name", "世界")}");
        query.Field("item", item).Resolve(_ => new object());
        query.Field("items", ItemConnection(item))
            .Arguments(new(new IntGraphType()) { Name = "first" }, new(ItemWhere()) { Name = "where" })
            .Resolve(_ => new object());
        query.Field("nodes", new ListGraphType(item)).Argument<ListGraphType<IdGraphType>>("ids").Resolve(_ => Array.Empty<object>());
        query.Field<StringGraphType>("caller").Resolve(context => context.Caller().Id);
        query.Field<StringGraphType>("broken").Resolve(_ => throw new InvalidOperationException("Password=secret"));
        query.Field<StringGraphType>("refused").Resolve(_ => throw new ExecutionError("Not for you.") { Code = "FORBIDDEN" });
        query.Field<StringGraphType>("echo").Argument<StringGraphType>("text")
            .Resolve(context => throw new ExecutionError($"'{context.GetArgument<string>("text")}' is no such thing.") { Code = "INVALID_VALUE" });
        query.Field<StringGraphType>("slow").ResolveAsync(async context =>
        {
            await Task.Delay(TimeSpan.FromMinutes(1), context.CancellationToken);
            return "late";
        });
        Query = query;

        var mutation = new ObjectGraphType { Name = "Mutation" };
        mutation.Field<StringGraphType>("change").Resolve(_ => "changed");
        Mutation = mutation;
    }

    private static ObjectGraphType ItemConnection(IGraphType item)
    {
        var connection = new ObjectGraphType { Name = "ItemConnection" };
        connection.Field("nodes", new ListGraphType(item)).Resolve(_ => Array.Empty<object>());
        connection.Field<IntGraphType>("totalCount").Resolve(_ => 0).FieldType.WithCost(100);
        return connection;
    }

    private static InputObjectGraphType ItemWhere()
    {
        var where = new InputObjectGraphType { Name = "ItemWhere" };
        where.Field("eq", new StringGraphType());
        where.Field("in", new ListGraphType(new StringGraphType()));
        where.Field("or", new ListGraphType(where));
        return where;
    }
}
