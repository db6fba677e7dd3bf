using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using SkillGraph.Access;
using SkillGraph.DataQuality;
using SkillGraph.Querying;
using SkillGraph.Server.GraphQLHttp;

namespace SkillGraph.Server.Findings;

/// <summary>Says over HTTP what a data-quality finding is; GraphQL only reads.</summary>
internal static class FindingEndpoints
{
    private const int MostBytes = 16 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Serves <c>/findings</c>.</summary>
    public static void MapFindings(this WebApplication app) =>
        app.MapPost("/findings/{key}", (HttpContext http, string key, FindingReview review) => CallerAnswers.AnswerAsync(http, caller => StateAsync(http, caller, key, review)));

    private static async Task StateAsync(HttpContext http, Caller caller, string key, FindingReview review)
    {
        RequireReviewer(caller);
        var (state, note) = await ReadAsync(http);
        var filter = new FindingFilter { Keys = [key], Region = caller.Scope, Closed = true };
        if (await review.StateAsync(filter, state, note, caller.Id, http.RequestAborted) is null)
            throw new HttpRefusal(StatusCodes.Status404NotFound, "NOT_FOUND", "There is no such finding, or it is not for this caller.");
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static void RequireReviewer(Caller caller)
    {
        if (ReferenceEquals(caller, Caller.Anonymous))
            throw new HttpRefusal(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "To say what a finding is needs a key or token.");
        if (!caller.Has(Privilege.Review))
            throw new HttpRefusal(StatusCodes.Status403Forbidden, "FORBIDDEN", $"To say what a finding is needs {Privilege.Review}.");
    }

    private static async Task<(FindingState State, string Note)> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            throw new HttpRefusal(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Content-Type: expected application/json.");
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBytes;
        var statement = await ParseAsync(http);
        if (statement?.State is not (FindingState.Explained or FindingState.Confirmed))
            throw Invalid("state: expected EXPLAINED or CONFIRMED");
        if (FindingReview.WrongWith(statement.Note) is { } problem)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, problem.Code, $"note: {problem}.");
        return (statement.State.Value, statement.Note!);
    }

    private static async Task<FindingStatement?> ParseAsync(HttpContext http)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<FindingStatement>(http.Request.Body, Json, http.RequestAborted);
        }
        catch (JsonException)
        {
            throw Invalid("the body: expected an object with state (EXPLAINED or CONFIRMED) and note");
        }
    }

    private static HttpRefusal Invalid(string message) => new(StatusCodes.Status400BadRequest, "INVALID_REQUEST", message + ".");
}
