namespace SkillGraph.Server.GraphQLHttp;

/// <summary>A request that is refused before anything is executed; answered with its status and one GraphQL error.</summary>
internal sealed class HttpRefusal(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status of the answer.</summary>
    public int Status => status;

    /// <summary>The stable code of the error.</summary>
    public string Code => code;

    /// <summary>Methods that would have been allowed, for the header <c>Allow</c>.</summary>
    public string? Allow { get; init; }

    /// <summary>What was asked for, where it was too much.</summary>
    public long? Figure { get; init; }

    /// <summary>What would have been allowed.</summary>
    public long? Limit { get; init; }

    /// <summary>When asking again may help, for the header <c>Retry-After</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
