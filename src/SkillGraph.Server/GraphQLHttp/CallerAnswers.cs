using SkillGraph.Querying;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Answers of endpoints that are asked by known callers: who asks is found out first, counts against its limits, and every refusal is one GraphQL error.</summary>
internal static class CallerAnswers
{
    /// <summary>Does the work on behalf of whoever asks, or refuses. Nothing of it is kept anywhere.</summary>
    public static async Task AnswerAsync(HttpContext http, Func<Caller, Task> work)
    {
        http.Response.Headers.CacheControl = "no-store";
        var answers = http.RequestServices.GetRequiredService<AnswerWriter>();
        try
        {
            var caller = await http.RequestServices.GetRequiredService<CallerReader>().ReadAsync(http);
            using var turn = http.RequestServices.GetRequiredService<CallerLimiter>().Admit(caller, ClientAddress.Of(http), operations: 1);
            await work(caller);
        }
        catch (HttpRefusal refusal)
        {
            await answers.WriteAsync(http.Response, MediaTypes.Json, refusal);
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await answers.WriteAsync(http.Response, MediaTypes.Json, new HttpRefusal(refusal.StatusCode, "BODY_TOO_LARGE", "The body is larger than this server takes."));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone, and nothing is kept of what it sent.
        }
        catch (Exception error) when (!http.Response.HasStarted)
        {
            await answers.WriteAsync(http.Response, MediaTypes.Json, UnforeseenErrors.Refusal(http, error));
        }
    }
}
