using System.Linq.Expressions;
using SkillGraph.Access;
using SkillGraph.Imports;
using SkillGraph.Querying;

namespace SkillGraph.Assessments;

internal sealed class QualityAssessmentType(TimeProvider clock) : FactType<QualityAssessment>("assessments")
{
    protected override Expression<Func<QualityAssessment, bool>>? VisibleTo(Caller caller)
    {
        var today = ChinaTime.Today(clock);
        return caller.Has(Privilege.Unpublished) ? null : a => a.PublishedOn <= today;
    }
}
