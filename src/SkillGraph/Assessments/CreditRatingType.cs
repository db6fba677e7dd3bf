using System.Linq.Expressions;
using SkillGraph.Access;
using SkillGraph.Imports;
using SkillGraph.Querying;

namespace SkillGraph.Assessments;

internal sealed class CreditRatingType(TimeProvider clock) : FactType<CreditRating>
{
    protected override Expression<Func<CreditRating, bool>>? VisibleTo(Caller caller)
    {
        var today = ChinaTime.Today(clock);
        return caller.Has(Privilege.Unpublished) ? null : r => r.PublishedOn <= today;
    }
}
