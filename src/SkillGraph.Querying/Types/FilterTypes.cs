using GraphQL.Types;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Filtering;

namespace SkillGraph.Querying.Types;

/// <summary>The inputs of <c>where</c>: one per entity, per list of an entity, and per kind of scalar.</summary>
internal sealed class FilterTypes(EntityModel model, ScalarTypes scalars)
{
    private readonly Dictionary<string, InputObjectGraphType> _made = [];

    /// <summary>The filter of rows of an entity.</summary>
    public InputObjectGraphType Where(Entity entity) => Make(
        $"{entity.Name}Where", $"Conditions on {entity.Name}; all of them hold, an empty object is none. ({entity.Description})", where => Fill(where, entity));

    private void Fill(InputObjectGraphType where, Entity entity)
    {
        var several = new ListGraphType(new NonNullGraphType(where));
        Add(where, "and", "All of these hold (并且).", several);
        Add(where, "or", "One of these holds; an empty list is no condition (或者).", several);
        Add(where, "not", "This does not hold (非).", where);
        if (entity.Declared.Hierarchy is not null)
            Add(where, "within", "Has one of these codes, or lies below one (属于该代码及其下级).", new ListGraphType(new NonNullGraphType(scalars[typeof(string)])));

        foreach (var field in entity.Scalars.Where(field => field.Rules.Filterable))
            Add(where, field.Name, field.Description, Scalar(field));
        foreach (var reference in entity.References.Where(relation => relation.Rules.Filterable))
            Add(where, reference.Name, reference.Description + (reference.IsRequired ? "" : " Null keeps those without one (为空)."), Where(model[reference]));
        foreach (var collection in entity.Collections.Where(relation => relation.Rules.Filterable))
            Add(where, collection.Name, collection.Description, List(model[collection]));
    }

    private InputObjectGraphType List(Entity entity) => Make($"{entity.Name}ListFilter", $"Conditions on a list of {entity.Name} (列表条件).", list =>
    {
        Add(list, "some", "At least one row is so (至少一条).", Where(entity));
        Add(list, "none", "No row is so (没有一条).", Where(entity));
        Add(list, "all", "No row is otherwise; true of an empty list (全部).", Where(entity));
        Add(list, "any", "Whether there is any row (是否有).", scalars[typeof(bool)]);
    });

    private InputObjectGraphType Scalar(ScalarField field)
    {
        var type = field.IsId ? ScalarTypes.Id : scalars[field.ClrType];
        var kind = field.IsId ? FilterKinds.Identifier : ScalarTypes.KindOf(field.ClrType);
        var name = field.IsId ? "Id" : type.Name;
        return Make($"{name}Filter", $"Conditions on a value of type {type.Name}; all of them hold (取值条件).", filter =>
        {
            foreach (var row in FilterOperator.All.Where(row => row.Kinds.HasFlag(kind)))
                Add(filter, row.Name, row.Description, ValueType(row.Shape, type));
        });
    }

    private IGraphType ValueType(FilterShape shape, IGraphType type) => shape switch
    {
        FilterShape.List => new ListGraphType(new NonNullGraphType(type)),
        FilterShape.Flag => scalars[typeof(bool)],
        FilterShape.Range => Make($"{type.Name}Range", $"A range of {type.Name}, both ends included (区间).", range =>
        {
            Add(range, "from", "The smallest value (下限).", new NonNullGraphType(type));
            Add(range, "to", "The largest value (上限).", new NonNullGraphType(type));
        }),
        _ => type,
    };

    private InputObjectGraphType Make(string name, string description, Action<InputObjectGraphType> fill)
    {
        if (_made.TryGetValue(name, out var made))
            return made;

        // Known before it is filled: filters refer to each other in circles.
        _made[name] = made = new InputObjectGraphType { Name = name, Description = description };
        fill(made);
        return made;
    }

    private static void Add(InputObjectGraphType type, string name, string description, IGraphType field) =>
        type.AddField(new FieldType { Name = name, Description = description, ResolvedType = field });
}
