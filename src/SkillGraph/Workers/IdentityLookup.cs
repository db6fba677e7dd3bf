using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.Querying.Types;

namespace SkillGraph.Workers;

/// <summary>The root field that finds a worker by identity number.</summary>
internal sealed class IdentityLookup(IdentityVault vault, ObjectTypes objects) : RootFields
{
    private const string Name = "workerByIdentityNumber";

    public override void AddTo(ObjectGraphType query, GraphTypes types) => query.AddField(new FieldType
    {
        Name = Name,
        Description = "The worker with an identity number (按证件号码查询); null when there is none. By POST only, with the number in a variable. "
            + $"Recorded in the audit. Needs {Privilege.PersonalData} (需权限).",
        ResolvedType = types.Entity<Worker>(),
        Arguments =
        [
            StatisticsField.Argument("number", "The number (证件号码).", objects.Required<string>()),
            StatisticsField.Argument("kind", "Kind of document (证件类型).", objects.Required<IdentityKind>(), IdentityKind.ResidentId),
        ],
        Resolver = new FuncFieldResolver<object?>(async context => await FindAsync(context, types)),
    }.WithPersonalArguments());

    private async Task<Worker?> FindAsync(IResolveFieldContext context, GraphTypes types)
    {
        if (!context.Caller().Has(Privilege.PersonalData))
            throw new QueryError("FORBIDDEN", $"{Name}: looking up needs the privilege {Privilege.PersonalData} and a stated purpose (无权限或未说明用途).");
        var hash = vault.Hash(context.GetArgument<IdentityKind>("kind"), context.GetArgument<string>("number").Trim().ToUpperInvariant());
        var worker = await types.FindAsync<Worker>(context, w => w.IdentityHash == hash);
        if (worker is not null)
            PersonalReads.Note(context, Name, worker.Id);
        return worker;
    }
}
