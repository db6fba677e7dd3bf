using GraphQL;
using Microsoft.Net.Http.Headers;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Answers one HTTP request: who asks, what is asked, run it, write the answer.</summary>
internal sealed class GraphQLHandler(
    CallerReader callers, RequestReader reader, CallerLimiter limiter, AnswerTags tags, OperationRunner runner, AnswerWriter answers)
{
    private const string Allowed = "GET, POST";

    public async Task HandleAsync(HttpContext http)
    {
        var mediaType = MediaTypes.Json;
        try
        {
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
                throw MethodNotAllowed($"Use GET or POST, not {http.Request.Method}.", Allowed);
            mediaType = MediaTypes.Negotiate(http.Request);
            await AnswerAsync(http, mediaType);
        }
        catch (HttpRefusal refusal)
        {
            await answers.WriteAsync(http.Response, mediaType, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone, and with it whoever would read an answer.
        }
        catch (Exception error) when (!http.Response.HasStarted)
        {
            await answers.WriteAsync(http.Response, mediaType, UnforeseenErrors.Refusal(http, error));
        }
    }

    private async Task AnswerAsync(HttpContext http, string mediaType)
    {
        var caller = await callers.ReadAsync(http);
        var (operations, batch) = await reader.ReadAsync(http.Request);
        using var turn = limiter.Admit(caller, ClientAddress.Of(http), operations.Count);
        EntityTagHeaderValue? tag = null;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            tag = await tags.OfAsync(http, caller, operations[0], mediaType);
            if (AnswerTags.IsKnown(http.Request, tag))
            {
                AnswerTags.Mark(http.Response, tag);
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        var results = new List<ExecutionResult>(operations.Count);
        foreach (var operation in operations)
            results.Add(await runner.RunAsync(http, caller, operation));
        var status = batch ? StatusCodes.Status200OK : AnswerStatus.Of(results[0], mediaType);
        if (status == StatusCodes.Status405MethodNotAllowed)
            http.Response.Headers.Allow = HttpMethods.Post;
        if (tag is not null && results[0].Errors is null or { Count: 0 })
            AnswerTags.Mark(http.Response, tag);
        await answers.WriteAsync(http.Response, status, mediaType, results, batch);
    }

    private static HttpRefusal MethodNotAllowed(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, OperationCheck.MethodCode, message) { Allow = allow };
}
