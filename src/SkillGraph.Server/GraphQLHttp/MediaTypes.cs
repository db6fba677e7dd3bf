using Microsoft.Net.Http.Headers;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>The media types of GraphQL over HTTP.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphQL = "application/graphql-response+json";

    private static readonly string[] Offered = [GraphQL, Json];

    /// <summary>The type of the answer that the client likes best; <see cref="GraphQL"/> when it does not say or does not mind.</summary>
    /// <exception cref="HttpRefusal">406: the client accepts neither.</exception>
    public static string Negotiate(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return GraphQL;
        return Offered.Select(type => (type, quality: Quality(accepted, type)))
            .Where(offer => offer.quality > 0)
            .OrderByDescending(offer => offer.quality)
            .Select(offer => offer.type)
            .FirstOrDefault() ?? throw new HttpRefusal(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE",
                $"The answer is {GraphQL} or {Json}, and the Accept header allows neither.");
    }

    /// <summary>Whether the content is JSON in UTF-8, the only kind of body that is read.</summary>
    public static bool IsJson(MediaTypeHeaderValue? content) =>
        content is not null
        && content.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!content.Charset.HasValue || HeaderUtilities.RemoveQuotes(content.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    // The most specific entry that matches decides: "application/json;q=0, */*" excludes JSON.
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) => accepted
        .Where(entry => entry.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
            || entry.MatchesAllTypes || (entry.MatchesAllSubTypes && entry.Type.Equals("application", StringComparison.OrdinalIgnoreCase)))
        .OrderBy(entry => entry.MatchesAllTypes ? 2 : entry.MatchesAllSubTypes ? 1 : 0)
        .Select(entry => entry.Quality ?? 1)
        .FirstOrDefault();
}
