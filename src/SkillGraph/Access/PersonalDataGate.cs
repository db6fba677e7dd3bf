using System.Data.Common;
using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.DI;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillGraph.Querying;

namespace SkillGraph.Access;

/// <summary>
/// Around every operation: without a purpose nobody reads personal data in clear, and what was read is in the audit before the answer leaves. An answer
/// that cannot be recorded is withheld.
/// </summary>
internal sealed class PersonalDataGate(AuditLog audit, ILogger<PersonalDataGate> log) : IConfigureExecution
{
    // What is worked out for a caller is kept by instance, so each caller gets one that lasts as long.
    private readonly ConditionalWeakTable<Caller, Caller> _masked = [];

    /// <summary>Before whatever looks at the caller.</summary>
    public float SortOrder => 0;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        var caller = options.Caller();
        if (caller.Purpose is null && caller.Has(Privilege.PersonalData))
            options.UserContext = CallerContext.For(_masked.GetValue(caller, Masked), options.Origin());
        var result = await next(options);
        var reads = options.RequestServices!.GetRequiredService<PersonalReads>().Take();
        return reads.Count == 0 || await TryAppendAsync(caller, reads)
            ? result
            : new(new QueryError("AUDIT_UNAVAILABLE", "The reading of personal data could not be recorded, so it is refused (审计不可用，已拒绝). Try again later."));
    }

    private static Caller Masked(Caller caller) => caller with { Privileges = caller.Privileges.Where(p => p != Privilege.PersonalData).ToHashSet() };

    private async Task<bool> TryAppendAsync(Caller caller, IReadOnlyList<PersonalRead> reads)
    {
        try
        {
            // Whether or not the client still waits: it was read.
            await audit.AppendAsync(caller.Id, caller.Purpose!, reads, CancellationToken.None);
            return true;
        }
        catch (Exception error) when (error is DbException or DbUpdateException or InvalidOperationException)
        {
            log.LogError(error, "The audit cannot be written; {Count} readings of personal data were withheld.", reads.Count);
            return false;
        }
    }
}
