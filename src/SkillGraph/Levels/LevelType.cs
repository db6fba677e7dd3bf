using SkillGraph.Querying.Entities;

namespace SkillGraph.Levels;

internal sealed class LevelType : EntityType<Level>
{
    public LevelType() => NaturalKey(l => l.Code);
}
