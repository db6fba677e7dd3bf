using System.Linq.Expressions;
using GraphQL;
using SkillGraph.Access;
using SkillGraph.Querying;

namespace SkillGraph.Workers;

internal sealed class WorkerType : RecordType<Worker>
{
    private const string NameField = "Worker.name";
    private const string NumberField = "Worker.identityNumber";

    private readonly IdentityVault _vault;

    public WorkerType(IdentityVault vault)
    {
        _vault = vault;
        Large();
        Hide(w => w.IdentityHash, w => w.IdentityCipher);
        Masked(w => w.Name, Privilege.PersonalData, NameMask.Of, (worker, context) => PersonalReads.Note(context, NameField, worker.Id));
        Field(
            "identityNumber",
            $"Identity number (证件号码). Masked, and in clear only with {Privilege.PersonalData} (脱敏，明文需权限).",
            Number,
            w => w.IdentityCipher);
    }

    protected override Expression<Func<Worker, bool>> InRegion(string region) => w => w.RegionCode == region;

    private string Number(Worker worker, IResolveFieldContext context)
    {
        var number = _vault.Decrypt(worker.IdentityCipher);
        if (!context.Caller().Has(Privilege.PersonalData))
            return IdentityNumber.Mask(number);
        PersonalReads.Note(context, NumberField, worker.Id);
        return number;
    }
}
