using GraphQL.Execution;

namespace SkillGraph.Querying;

/// <summary>Carries the caller through one execution, in GraphQL's user context.</summary>
public static class CallerContext
{
    private const string Key = "caller";

    /// <summary>The user context of an execution on behalf of the caller.</summary>
    public static Dictionary<string, object?> For(Caller caller) => new() { [Key] = caller };

    /// <summary>The caller on whose behalf this execution runs; anonymous when nobody said.</summary>
    public static Caller Caller(this IProvideUserContext context) =>
        context.UserContext.TryGetValue(Key, out var value) && value is Caller caller ? caller : Querying.Caller.Anonymous;
}
