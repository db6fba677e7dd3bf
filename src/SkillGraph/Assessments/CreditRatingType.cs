using System.Linq.Expressions;
using SkillGraph.Access;

namespace SkillGraph.Assessments;

internal sealed class CreditRatingType(TimeProvider clock) : PublicationType<CreditRating>(clock)
{
    protected override Expression<Func<CreditRating, bool>> PublishedBy(DateOnly today) => r => r.PublishedOn <= today;

    protected override Expression<Func<CreditRating, bool>> InRegion(string region) => r => r.Agency.RegionCode == region;
}
