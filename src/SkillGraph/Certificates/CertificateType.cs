using System.Linq.Expressions;
using SkillGraph.Access;
using SkillGraph.Querying;

namespace SkillGraph.Certificates;

internal sealed class CertificateType : FactType<Certificate>
{
    public CertificateType()
    {
        Large();
        NaturalKey(c => c.Number);
    }

    protected override Expression<Func<Certificate, bool>>? VisibleTo(Caller caller) => RecordScope.Of<Certificate>(caller, region => c => c.RegionCode == region);
}
