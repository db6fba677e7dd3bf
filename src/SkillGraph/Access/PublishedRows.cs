using SkillGraph.Imports;
using SkillGraph.Querying;
using SkillGraph.Statistics;

namespace SkillGraph.Access;

/// <summary>Which rows of statistics of what is published (公示) a caller may know of: the same as <see cref="PublicationType{T}"/> shows it.</summary>
internal static class PublishedRows
{
    /// <summary>The rows, of facts that have <c>published_on</c> and the agency's <c>region_code</c>; null for all.</summary>
    public static RowCondition? For(Caller caller, TimeProvider clock)
    {
        if (!caller.Has(Privilege.Unpublished))
            return new("f.published_on <= {0}", ChinaTime.Today(clock));
        return caller.Scope is { } region ? new("f.published_on <= {0} OR f.region_code = {1}", ChinaTime.Today(clock), region) : null;
    }
}
