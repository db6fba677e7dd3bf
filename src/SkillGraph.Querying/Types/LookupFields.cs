using System.Linq.Expressions;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Filtering;
using SkillGraph.Querying.Reading;

namespace SkillGraph.Querying.Types;

/// <summary>Fields that look rows up: one by its id or natural key, or any by global identifiers.</summary>
internal sealed class LookupFields(EntityModel model, EntityReaders readers, EntityTypes types, ScalarTypes scalars)
{
    private const int MaximalIds = 200;

    /// <summary>One row of an entity, by exactly one of its keys.</summary>
    public FieldType One(Entity entity)
    {
        var natural = entity.Scalars.FirstOrDefault(field => !field.IsId && field.Property == entity.Declared.NaturalKeyProperty);
        var arguments = new QueryArguments(Argument("id", $"Its global identifier (全局标识).", ScalarTypes.Id));
        if (natural is not null)
            arguments.Add(Argument(natural.Name, natural.Description, scalars[natural.ClrType]));

        return new FieldType
        {
            Name = char.ToLowerInvariant(entity.Name[0]) + entity.Name[1..],
            Description = $"One {entity.Name} by {string.Join(" or ", arguments.Select(argument => argument.Name))}; null when there is none (单条查询). {entity.Description}",
            ResolvedType = types[entity],
            Arguments = arguments,
            Resolver = new FuncFieldResolver<object?>(context => OneAsync(entity, natural, context)),
        };
    }

    /// <summary><c>node(id)</c>.</summary>
    public FieldType Node() => new()
    {
        Name = "node",
        Description = "Whatever has this identifier; null when there is none (按全局标识查询).",
        ResolvedType = types.Node,
        Arguments = new QueryArguments(Argument("id", "A global identifier (全局标识).", new NonNullGraphType(ScalarTypes.Id))),
        Resolver = new FuncFieldResolver<object?>(async context => (await ManyAsync(context, [context.GetArgument<string>("id")]))[0]),
    };

    /// <summary><c>nodes(ids)</c>, one statement for each entity among them.</summary>
    public FieldType Nodes() => new()
    {
        Name = "nodes",
        Description = $"Whatever has these identifiers, in their order, null where there is none; at most {MaximalIds} (按全局标识批量查询).",
        ResolvedType = new NonNullGraphType(new ListGraphType(types.Node)),
        Arguments = new QueryArguments(Argument("ids", "Global identifiers (全局标识).", new NonNullGraphType(new ListGraphType(new NonNullGraphType(ScalarTypes.Id))))),
        Resolver = new FuncFieldResolver<object?>(async context => await ManyAsync(context, context.GetArgument<string[]>("ids"))),
    };

    private async ValueTask<object?> OneAsync(Entity entity, ScalarField? natural, IResolveFieldContext context)
    {
        var given = context.Arguments!.Where(argument => argument.Value.Value is not null).ToList();
        if (given is not [var (name, value)])
            throw new QueryError("INVALID_ARGUMENT", $"{context.FieldDefinition.Name}: expected exactly one of {string.Join(", ", context.FieldDefinition.Arguments!.Select(argument => argument.Name))}.");

        var field = name == "id" ? entity.Scalars.Single(scalar => scalar.IsId) : natural!;
        field.Rules.Check(context.Caller(), $"{entity.Name}.{field.Name}", "looking up");
        var rows = await readers[entity].RowsAsync(
            context,
            parameters => new ScalarCondition(entity, field, name, parameters).Build(Expression.Property(entity.Row, field.Property), "eq", value.Value));
        return rows.SingleOrDefault();
    }

    private async ValueTask<object?[]> ManyAsync(IResolveFieldContext context, string[] ids)
    {
        if (ids.Length > MaximalIds)
            throw new QueryError("FILTER_LIST_TOO_LONG", $"ids: {ids.Length} values; at most {MaximalIds} are allowed.");

        var wanted = ids.Select(Parse).ToList();
        var found = new Dictionary<(Entity, object), object>();
        foreach (var group in wanted.GroupBy(id => id.Entity))
        {
            var key = Expression.Property(group.Key.Row, group.Key.Key);
            var rows = await readers[group.Key].RowsAsync(context, parameters => Comparison.OneOf(key, group.Select(id => id.Key), parameters));
            foreach (var row in rows)
                found[(group.Key, group.Key.Key.GetValue(row)!)] = row;
        }

        return [.. wanted.Select(id => found.GetValueOrDefault((id.Entity, id.Key)))];
    }

    private (Entity Entity, object Key) Parse(string? id) =>
        id is not null && GlobalId.Split(id) is { } parts && model.Named(parts.Type) is { } entity && GlobalId.KeyOf(entity, parts.Key) is { } key
            ? (entity, key)
            : throw new QueryError("INVALID_ID", $"'{id}' is no global identifier.");

    private static QueryArgument Argument(string name, string description, IGraphType type) => new(type) { Name = name, Description = description };
}
