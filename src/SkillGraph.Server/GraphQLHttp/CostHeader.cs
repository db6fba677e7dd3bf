namespace SkillGraph.Server.GraphQLHttp;

/// <summary>The header <c>GraphQL-Cost</c>, by which a client asks what its operations cost.</summary>
internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    private const string Report = "report";
    private const string Validate = "validate";

    /// <summary>Whether the answer says what the operation cost, and whether that is all that is wanted.</summary>
    /// <exception cref="HttpRefusal">400: the header says something else.</exception>
    public static (bool Report, bool Only) Read(HttpRequest request) => (string?)request.Headers[Name] switch
    {
        null => (false, false),
        Report => (true, false),
        Validate => (true, true),
        var other => throw new HttpRefusal(
            StatusCodes.Status400BadRequest, "INVALID_REQUEST", $"The header {Name} is '{other}'; expected '{Report}' or '{Validate}'."),
    };
}
