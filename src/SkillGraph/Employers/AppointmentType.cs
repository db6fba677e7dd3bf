using System.Linq.Expressions;
using SkillGraph.Access;
using SkillGraph.Querying;

namespace SkillGraph.Employers;

internal sealed class AppointmentType : FactType<Appointment>
{
    public AppointmentType() => NaturalKey(a => a.Number);

    protected override Expression<Func<Appointment, bool>>? VisibleTo(Caller caller) => RecordScope.Of<Appointment>(caller, region => a => a.Employer.RegionCode == region);
}
