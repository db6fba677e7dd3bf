using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Execution;

namespace SkillGraph.Querying.Batching;

/// <summary>What the fields of one level of one execution share: same place in the document, same arguments, one statement.</summary>
internal static class RequestLoaders
{
    private static readonly ConditionalWeakTable<IExecutionContext, ConcurrentDictionary<string, Lazy<object>>> _byExecution = [];

    /// <summary>The one <typeparamref name="T"/> of the level that <paramref name="context"/> is at, made by the first who asks.</summary>
    public static T OfLevel<T>(IResolveFieldContext context, Func<T> create)
        where T : class
    {
        var level = $"{context.ParentType.Name}:{string.Join('.', context.ResponsePath.Where(part => part is string))}";

        // A refusal is thrown anew for each parent, because GraphQL.NET writes the place into the error.
        return (T)_byExecution.GetOrCreateValue((IExecutionContext)context.ExecutionContext)
            .GetOrAdd(level, _ => new(create, LazyThreadSafetyMode.PublicationOnly))
            .Value;
    }
}
