using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Execution;

namespace SkillGraph.Querying.Types;

/// <summary>The object type of each entity.</summary>
internal sealed class EntityTypes
{
    private readonly EntityModel _model;
    private readonly ScalarTypes _scalars;
    private readonly Dictionary<Entity, ObjectGraphType> _types;

    public EntityTypes(EntityModel model, ScalarTypes scalars, ConnectionFields connections)
    {
        _model = model;
        _scalars = scalars;
        Node = new InterfaceGraphType { Name = "Node", Description = "Whatever has a global identifier (全局对象)." };
        Node.AddField(new FieldType { Name = "id", Description = "Opaque global identifier (全局标识).", ResolvedType = new NonNullGraphType(ScalarTypes.Id) });
        _types = model.Entities.ToDictionary(entity => entity, entity => new ObjectGraphType
        {
            Name = entity.Name,
            Description = entity.Description,
            IsTypeOf = entity.ClrType.IsInstanceOfType,
        });
        foreach (var (entity, type) in _types)
            Fill(entity, type, connections);
    }

    /// <summary>The interface of all entities.</summary>
    public InterfaceGraphType Node { get; }

    public ObjectGraphType this[Entity entity] => _types[entity];

    private void Fill(Entity entity, ObjectGraphType type, ConnectionFields connections)
    {
        foreach (var field in entity.Scalars)
            Add(type, field.Name, field.Description, Leaf(field), Resolver(entity, field));
        foreach (var field in entity.Declared.ComputedFields)
        {
            var leaf = _scalars[field.ClrType];
            Add(type, field.Name, field.Description, field.IsNullable ? leaf : new NonNullGraphType(leaf), Asking(context => field.Compute(context.Source!, context)));
        }

        foreach (var relation in entity.References)
        {
            var get = Getter.Of(relation.Property);
            IGraphType target = _types[_model[relation]];
            var always = relation.IsRequired && !_model[relation].MayBeInvisible && relation.Rules.Privilege is null;
            Add(type, relation.Name, relation.Description, always ? new NonNullGraphType(target) : target, Checked(relation.Rules, $"{entity.Name}.{relation.Name}", get));
        }

        foreach (var relation in entity.Collections)
            type.AddField(connections.OfParent(entity, relation, _types[_model[relation]]));
        type.AddResolvedInterface(Node);
    }

    private IGraphType Leaf(ScalarField field)
    {
        var leaf = field.IsId ? ScalarTypes.Id : _scalars[field.ClrType];
        return field.IsNullable || field.Rules is { Privilege: not null, Mask: null } ? leaf : new NonNullGraphType(leaf);
    }

    private static IFieldResolver Resolver(Entity entity, ScalarField field)
    {
        var get = Getter.Of(field.Property);
        if (field.IsId)
            return new PropertyResolver(row => GlobalId.Encode(entity, get(row)!));
        return field.Rules is { Privilege: not null, Mask: { } mask }
            ? Asking(context => Masked(context, get(context.Source!), field.Rules, mask))
            : Checked(field.Rules, $"{entity.Name}.{field.Name}", get);
    }

    private static IFieldResolver Checked(FieldRules rules, string field, Func<object, object?> get) => rules.Privilege is null
        ? new PropertyResolver(get)
        : Asking(context =>
        {
            rules.Check(context.Caller(), field, "reading");
            return get(context.Source!);
        });

    private static FuncFieldResolver<object?> Asking(Func<IResolveFieldContext, object?> read) => new(read);

    private static object? Masked(IResolveFieldContext context, object? value, FieldRules rules, Func<string, string> mask)
    {
        if (!context.Caller().Has(rules.Privilege!))
            return value is string text ? mask(text) : value;
        rules.ReadInClear?.Invoke(context.Source!, context);
        return value;
    }

    private static void Add(ObjectGraphType type, string name, string description, IGraphType field, IFieldResolver resolver) =>
        type.AddField(new FieldType { Name = name, Description = description, ResolvedType = field, Resolver = resolver });
}
