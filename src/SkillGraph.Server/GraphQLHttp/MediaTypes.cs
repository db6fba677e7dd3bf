using Microsoft.Net.Http.Headers;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>The media types of GraphQL over HTTP.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphQL = "application/graphql-response+json";

    /// <summary>
    /// The type of the answer that the client likes best. Of the two named alike it is <see cref="GraphQL"/>; a client that does not
    /// name a type may be an old one, and gets <see cref="Json"/>.
    /// </summary>
    /// <exception cref="HttpRefusal">406: the client accepts neither.</exception>
    public static string Negotiate(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
            return Json;
        var (graphQL, json) = (Preference(accepted, GraphQL), Preference(accepted, Json));
        if (graphQL.Quality == 0 && json.Quality == 0)
            throw new HttpRefusal(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE",
                $"The answer is {GraphQL} or {Json}, and the Accept header allows neither.");
        var order = graphQL.CompareTo(json);
        return order > 0 || (order == 0 && graphQL.Named) ? GraphQL : Json;
    }

    /// <summary>Whether the content is JSON in UTF-8, the only kind of body that is read.</summary>
    public static bool IsJson(MediaTypeHeaderValue? content) =>
        content is not null
        && content.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!content.Charset.HasValue || HeaderUtilities.RemoveQuotes(content.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    // The most specific entry that matches decides: "application/json;q=0, */*" excludes JSON.
    private static (double Quality, bool Named) Preference(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var entry = accepted.FirstOrDefault(entry => entry.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));
        var match = entry
            ?? accepted.FirstOrDefault(wide => wide.MatchesAllSubTypes && wide.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(wide => wide.MatchesAllTypes);
        return match is null ? (0, false) : (match.Quality ?? 1, entry is not null);
    }
}
