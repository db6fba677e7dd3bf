using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Entities;

/// <summary>All entities of the schema.</summary>
internal sealed class EntityModel
{
    private readonly Dictionary<Type, Entity> _byType;
    private readonly ConditionalWeakTable<Caller, CallerRules> _rules = [];

    public EntityModel(IModel model, IEnumerable<EntityType> declared)
    {
        var types = declared.OrderBy(type => type.ClrType.Name, StringComparer.Ordinal).ToList();
        var exposed = types.Select(type => type.ClrType).ToHashSet();
        _byType = types.ToDictionary(
            type => type.ClrType,
            type => new Entity(
                type,
                model.FindEntityType(type.ClrType) ?? throw new InvalidOperationException($"{type.ClrType.Name} is not an entity of the database."),
                exposed));
    }

    public IReadOnlyCollection<Entity> Entities => _byType.Values;

    public Entity this[Type type] => _byType[type];

    public Entity this[Relation relation] => _byType[relation.TargetType];

    /// <summary>Which rows a caller may know of; kept as long as the caller is.</summary>
    public CallerRules RulesOf(Caller caller) => _rules.GetValue(caller, caller => new(Entities, caller));

    public Entity? Named(string name) => _byType.Values.FirstOrDefault(entity => entity.Name == name);
}
