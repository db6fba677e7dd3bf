using System.Linq.Expressions;
using SkillGraph.Access;
using SkillGraph.Imports;
using SkillGraph.Querying;

namespace SkillGraph.Assessments;

internal sealed class InspectionType(TimeProvider clock) : FactType<Inspection>
{
    protected override Expression<Func<Inspection, bool>>? VisibleTo(Caller caller)
    {
        var today = ChinaTime.Today(clock);
        return caller.Has(Privilege.Unpublished) ? null : i => i.PublishedOn <= today;
    }
}
