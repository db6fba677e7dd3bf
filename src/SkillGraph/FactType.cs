using SkillGraph.Querying.Entities;

namespace SkillGraph;

/// <summary>A fact in the schema: <c>dataVersion</c> can be read and filtered by, so that a portal asks for what changed since.</summary>
internal abstract class FactType<T> : EntityType<T> where T : Fact
{
    /// <param name="plural">Name of the root list when it is not the plural of the entity's.</param>
    protected FactType(string? plural = null) : base(plural)
    {
        Hide(f => f.DeletedInVersion);
        Withdrawn(f => f.DataVersion, f => f.DeletedInVersion != null);
    }
}
