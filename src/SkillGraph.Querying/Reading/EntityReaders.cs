using Microsoft.EntityFrameworkCore;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Paging;

namespace SkillGraph.Querying.Reading;

/// <summary>The reader of each entity.</summary>
internal sealed class EntityReaders(EntityModel model, Cursors cursors, Func<CancellationToken, Task<DbContext>> open)
{
    private readonly Dictionary<Entity, EntityReader> _readers = model.Entities.ToDictionary(
        entity => entity,
        entity => (EntityReader)Activator.CreateInstance(typeof(EntityReader<>).MakeGenericType(entity.ClrType), model, cursors, open)!);

    public EntityReader this[Entity entity] => _readers[entity];
}
