using System.Linq.Expressions;
using SkillGraph.Access;

namespace SkillGraph.Assessments;

internal sealed class InspectionType(TimeProvider clock) : PublicationType<Inspection>(clock)
{
    protected override Expression<Func<Inspection, bool>> PublishedBy(DateOnly today) => i => i.PublishedOn <= today;

    protected override Expression<Func<Inspection, bool>> InRegion(string region) => i => i.Agency.RegionCode == region;
}
