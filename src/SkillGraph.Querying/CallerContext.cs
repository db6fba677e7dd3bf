using GraphQL.Execution;

namespace SkillGraph.Querying;

/// <summary>Carries the caller through one execution, in GraphQL's user context.</summary>
public static class CallerContext
{
    private const string Key = "caller";
    private const string OriginKey = "origin";

    /// <summary>The user context of an execution on behalf of the caller.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="origin">Where from, to tell callers apart who have shown no key.</param>
    public static Dictionary<string, object?> For(Caller caller, string origin = "") => new() { [Key] = caller, [OriginKey] = origin };

    /// <summary>Where the caller asks from; empty when nobody said.</summary>
    public static string Origin(this IProvideUserContext context) =>
        context.UserContext.TryGetValue(OriginKey, out var value) && value is string origin ? origin : "";

    /// <summary>The caller on whose behalf this execution runs; anonymous when nobody said.</summary>
    public static Caller Caller(this IProvideUserContext context) =>
        context.UserContext.TryGetValue(Key, out var value) && value is Caller caller ? caller : Querying.Caller.Anonymous;
}
