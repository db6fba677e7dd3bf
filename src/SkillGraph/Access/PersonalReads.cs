using System.Collections.Concurrent;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace SkillGraph.Access;

/// <summary>What one request has read in clear and the audit does not know yet.</summary>
internal sealed class PersonalReads
{
    private readonly ConcurrentQueue<PersonalRead> _reads = new();

    /// <summary>Notes a reading in the request of a field.</summary>
    public static void Note(IResolveFieldContext context, string field, long worker) =>
        context.RequestServices!.GetRequiredService<PersonalReads>()._reads.Enqueue(new(field, worker));

    /// <summary>What was noted since the last time.</summary>
    public IReadOnlyList<PersonalRead> Take()
    {
        var reads = new List<PersonalRead>();
        while (_reads.TryDequeue(out var read))
            reads.Add(read);
        return reads;
    }
}
