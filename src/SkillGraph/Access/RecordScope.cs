using System.Linq.Expressions;
using SkillGraph.Querying;

namespace SkillGraph.Access;

/// <summary>
/// Who sees records of persons: nobody without the privilege <see cref="Privilege.Records"/>; a caller who is confined to a region, those of the region.
/// </summary>
internal static class RecordScope
{
    /// <summary>The rows that the caller may know of; null for all.</summary>
    public static Expression<Func<T, bool>>? Of<T>(Caller caller, Func<string, Expression<Func<T, bool>>> inRegion) => caller switch
    {
        _ when !caller.Has(Privilege.Records) => _ => false,
        { Scope: { } region } => inRegion(region),
        _ => null,
    };
}
