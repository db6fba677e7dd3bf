using SkillGraph.Querying.Entities;

namespace SkillGraph;

/// <summary>A fact in the schema: <c>dataVersion</c> can be read and filtered by, so that a portal asks for what changed since.</summary>
internal abstract class FactType<T> : EntityType<T> where T : Fact
{
    protected FactType() => Hide(f => f.DeletedInVersion);

    protected FactType(string plural) : base(plural) => Hide(f => f.DeletedInVersion);
}
