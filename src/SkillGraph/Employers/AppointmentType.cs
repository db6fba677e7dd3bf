using System.Linq.Expressions;
using SkillGraph.Access;

namespace SkillGraph.Employers;

internal sealed class AppointmentType : RecordType<Appointment>
{
    public AppointmentType() => NaturalKey(a => a.Number);

    protected override Expression<Func<Appointment, bool>> InRegion(string region) => a => a.Employer.RegionCode == region;
}
