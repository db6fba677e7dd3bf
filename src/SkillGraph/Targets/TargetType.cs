using SkillGraph.Querying.Entities;

namespace SkillGraph.Targets;

internal sealed class TargetType : EntityType<Target>
{
    public TargetType() => NaturalKey(t => t.Code);
}
