using System.Linq.Expressions;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Querying;

namespace SkillGraph.Assessments;

internal sealed class QualityAssessmentType(TimeProvider clock) : FactType<QualityAssessment>("assessments")
{
    protected override Expression<Func<QualityAssessment, bool>>? VisibleTo(Caller caller)
    {
        var today = HubReplica.Today(clock);
        return caller.Has(Privilege.Unpublished) ? null : a => a.PublishedOn <= today;
    }
}
