using System.Linq.Expressions;
using SkillGraph.Querying;

namespace SkillGraph.Access;

/// <summary>
/// Records of persons in the schema: nobody sees them without the privilege <see cref="Privilege.Records"/>; a caller who is confined to a region sees
/// those of the region.
/// </summary>
internal abstract class RecordType<T> : FactType<T> where T : Fact
{
    protected RecordType(string? plural = null) : base(plural) => RowsNeed(Privilege.Records);

    /// <summary>The rows of a region.</summary>
    protected abstract Expression<Func<T, bool>> InRegion(string region);

    protected sealed override Expression<Func<T, bool>>? VisibleTo(Caller caller) => caller switch
    {
        _ when !caller.Has(Privilege.Records) => _ => false,
        { Scope: { } region } => InRegion(region),
        _ => null,
    };
}
