using System.Linq.Expressions;
using SkillGraph.Access;

namespace SkillGraph.Certificates;

internal sealed class CertificateType : RecordType<Certificate>
{
    public CertificateType()
    {
        Large();
        NaturalKey(c => c.Number);
    }

    protected override Expression<Func<Certificate, bool>> InRegion(string region) => c => c.RegionCode == region;
}
