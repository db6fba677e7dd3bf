using SkillGraph.Querying.Entities;

namespace SkillGraph.Targets;

internal sealed class PlanType : EntityType<Plan>
{
    public PlanType() => NaturalKey(p => p.Code);
}
