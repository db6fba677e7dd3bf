using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Reading;

/// <summary>The reader of each entity.</summary>
internal sealed class EntityReaders(EntityModel model, Cursors cursors, StatementCache statements)
{
    private readonly Dictionary<Entity, EntityReader> _readers = model.Entities.ToDictionary(
        entity => entity,
        entity => (EntityReader)Activator.CreateInstance(typeof(EntityReader<>).MakeGenericType(entity.ClrType), model, cursors, statements)!);

    public EntityReader this[Entity entity] => _readers[entity];
}
