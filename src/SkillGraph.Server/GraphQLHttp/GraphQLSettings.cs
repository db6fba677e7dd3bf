namespace SkillGraph.Server.GraphQLHttp;

/// <summary>What the endpoint offers; section <c>GraphQL</c> of the configuration.</summary>
public sealed record GraphQLSettings
{
    /// <summary>Whether only documents that were shipped with the program are run, asked for by their id.</summary>
    public bool TrustedDocumentsOnly { get; init; }

    /// <summary>Whether clients may ask for the schema.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Whether the explorer page is served. It needs <see cref="Introspection"/> to be of much use.</summary>
    public bool Explorer { get; init; } = true;
}
