using System.Linq.Expressions;
using SkillGraph.Access;
using SkillGraph.Querying;

namespace SkillGraph.Workers;

internal sealed class WorkerType : FactType<Worker>
{
    public WorkerType()
    {
        Large();
        Hide(w => w.IdentityHash, w => w.IdentityCipher);
        Masked(w => w.Name, Privilege.PersonalData, NameMask.Of);
    }

    protected override Expression<Func<Worker, bool>>? VisibleTo(Caller caller) => RecordScope.Of<Worker>(caller, region => w => w.RegionCode == region);
}
