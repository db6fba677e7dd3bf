using System.Linq.Expressions;
using SkillGraph.Access;

namespace SkillGraph.Assessments;

internal sealed class QualityAssessmentType(TimeProvider clock) : PublicationType<QualityAssessment>(clock, "assessments")
{
    protected override Expression<Func<QualityAssessment, bool>> PublishedBy(DateOnly today) => a => a.PublishedOn <= today;

    protected override Expression<Func<QualityAssessment, bool>> InRegion(string region) => a => a.Agency.RegionCode == region;
}
