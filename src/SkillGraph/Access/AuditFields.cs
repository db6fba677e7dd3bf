using System.Globalization;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Querying;
using SkillGraph.Querying.Types;
using SkillGraph.Workers;

namespace SkillGraph.Access;

/// <summary>The audit in the schema, for auditors.</summary>
internal sealed class AuditFields(IDbContextFactory<AccessDb> stores, ObjectTypes objects) : RootFields
{
    private const int DefaultSize = 50;
    private const int MaximalSize = 200;

    public override void AddTo(ObjectGraphType query, GraphTypes types)
    {
        var entry = ObjectTypes.Of<AuditEntry>(
            "AuditEntry", "One reading of personal data in clear (个人信息明文读取记录).",
            ("sequence", "Its place, from 1 without gaps (序号).", objects.Required<long>(), e => e.Sequence),
            ("at", "When (时间).", objects.Required<DateTime>(), e => e.At),
            ("caller", "Who read (调用方).", objects.Required<string>(), e => e.Caller),
            ("purpose", "Why, in the reader's words (用途).", objects.Required<string>(), e => e.Purpose),
            ("field", "What was read, such as Worker.name (字段).", objects.Required<string>(), e => e.Field),
            ("workers", "Whose: global identifiers of workers (人员).", ObjectTypes.List(new IdGraphType()), e => Keys(e).Select(key => types.IdOf<Worker>(key))));
        query.AddField(new FieldType
        {
            Name = "auditEntries",
            Description = $"Who read personal data in clear, the latest first (个人信息明文读取审计). Needs {Privilege.Audit} (需权限).",
            ResolvedType = ObjectTypes.List(entry),
            Arguments =
            [
                StatisticsField.Argument("first", $"How many, at most {MaximalSize} (条数).", objects.Required<int>(), DefaultSize),
                StatisticsField.Argument("before", "Only entries before this place (序号之前).", objects.Optional<long>()),
                StatisticsField.Argument("caller", "Only what this caller read (调用方).", objects.Optional<string>()),
                StatisticsField.Argument("worker", "Only what was read of this worker, by global identifier (人员).", new IdGraphType()),
                StatisticsField.Argument("from", "Only from this moment on (起).", objects.Optional<DateTime>()),
                StatisticsField.Argument("to", "Only before this moment (止).", objects.Optional<DateTime>()),
            ],
            Resolver = new FuncFieldResolver<object?>(async context => await ReadAsync(context, types)),
        });
    }

    private async Task<List<AuditEntry>> ReadAsync(IResolveFieldContext context, GraphTypes types)
    {
        if (!context.Caller().Has(Privilege.Audit))
            throw new QueryError("FORBIDDEN", $"auditEntries: reading needs the privilege {Privilege.Audit} (无权限).");
        var size = context.GetArgument<int>("first");
        if (size is < 0 or > MaximalSize)
            throw new QueryError("INVALID_ARGUMENT", $"first: {size}; expected 0 to {MaximalSize}.");
        var (before, caller, from, to) = (context.GetArgument<long?>("before"), context.GetArgument<string?>("caller"),
            context.GetArgument<DateTime?>("from"), context.GetArgument<DateTime?>("to"));
        await using var db = await stores.CreateDbContextAsync(context.CancellationToken);
        var entries = db.AuditEntries.AsNoTracking()
            .Where(e => (before == null || e.Sequence < before) && (caller == null || e.Caller == caller))
            .Where(e => (from == null || e.At >= from) && (to == null || e.At < to));
        if (context.GetArgument<string?>("worker") is { } worker)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $" {types.KeyOf<Worker>(worker)} ");
            entries = entries.Where(e => e.Workers.Contains(key));
        }
        return await entries.OrderByDescending(e => e.Sequence).Take(size).ToListAsync(context.CancellationToken);
    }

    private static IEnumerable<object> Keys(AuditEntry entry) =>
        entry.Workers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => (object)long.Parse(key, CultureInfo.InvariantCulture));
}
