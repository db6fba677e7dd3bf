using GraphQL;

namespace SkillGraph.Querying;

/// <summary>The user context of one execution: who asks. An execution without one is answered as for <see cref="Querying.Caller.Anonymous"/>.</summary>
/// <param name="caller">Who asks.</param>
public sealed class CallerContext(Caller caller) : Dictionary<string, object?>
{
    /// <summary>Who asks.</summary>
    public Caller Caller { get; } = caller;

    /// <summary>Who asks for the field that <paramref name="context"/> resolves.</summary>
    public static Caller Of(IResolveFieldContext context) =>
        context.UserContext is CallerContext own ? own.Caller : Caller.Anonymous;
}
