using GraphQL.Types;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Ordering;

namespace SkillGraph.Querying.Types;

/// <summary>The inputs of <c>order</c>, one per entity.</summary>
internal sealed class OrderTypes(EntityModel model, ScalarTypes scalars)
{
    private readonly Dictionary<Entity, InputObjectGraphType> _made = [];

    /// <summary>One key of the order of an entity: one of its fields, or a field of a relation.</summary>
    public InputObjectGraphType Of(Entity entity)
    {
        if (_made.TryGetValue(entity, out var made))
            return made;

        _made[entity] = made = new InputObjectGraphType
        {
            Name = $"{entity.Name}Order",
            Description = $"One key of the order of {entity.Name}: exactly one field (排序).",
        };
        foreach (var field in entity.Scalars.Where(field => field.IsOrderable))
            made.AddField(new FieldType { Name = field.Name, Description = field.Description, ResolvedType = scalars[typeof(SortDirection)] });

        // Ordering a large table through a relation would sort all of it.
        foreach (var relation in entity.References.Where(relation => relation.Rules.Orderable && !entity.Declared.IsLarge))
            made.AddField(new FieldType { Name = relation.Name, Description = relation.Description, ResolvedType = Of(model[relation]) });
        return made;
    }
}
