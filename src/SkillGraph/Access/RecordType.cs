using System.Linq.Expressions;
using SkillGraph.Querying;

namespace SkillGraph.Access;

/// <summary>
/// Records of persons, and what is found in them, in the schema: nobody sees them without a privilege; a caller who is confined to a region sees those of the region.
/// </summary>
internal abstract class RecordType<T> : FactType<T> where T : Fact
{
    private readonly string _privilege;

    protected RecordType(string? plural = null, string privilege = Privilege.Records) : base(plural)
    {
        _privilege = privilege;
        RowsNeed(privilege);
    }

    /// <summary>The rows of a region.</summary>
    protected abstract Expression<Func<T, bool>> InRegion(string region);

    protected sealed override Expression<Func<T, bool>>? VisibleTo(Caller caller) => caller switch
    {
        _ when !caller.Has(_privilege) => _ => false,
        { Scope: { } region } => InRegion(region),
        _ => null,
    };
}
