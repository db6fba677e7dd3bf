using GraphQL;

namespace SkillGraph.Querying;

/// <summary>A refusal that the client can act on: a sentence, and a stable code in <c>extensions.code</c>.</summary>
public sealed class QueryError : ExecutionError
{
    /// <summary>Makes a refusal.</summary>
    /// <param name="code">Stable, SCREAMING_CASE.</param>
    /// <param name="message">What is wrong, the value, and what was expected.</param>
    public QueryError(string code, string message)
        : base(message) => Code = code;

    internal static QueryError Forbidden(string field, string privilege, string deed) =>
        new("FORBIDDEN", $"{field}: {deed} needs the privilege {privilege} (无权限).");
}
