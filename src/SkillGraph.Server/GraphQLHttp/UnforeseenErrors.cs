using GraphQL.Execution;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>An exception that nobody foresaw: the log gets it whole, the client a sentence with the id to report.</summary>
internal static class UnforeseenErrors
{
    public const string Code = "INTERNAL_ERROR";

    public static void Handle(UnhandledExceptionContext context)
    {
        // What a cancelled statement throws was foreseen.
        if (context.ExecutionOptions.CancellationToken.IsCancellationRequested)
            return;
        var http = context.ExecutionOptions.RequestServices!.GetRequiredService<IHttpContextAccessor>().HttpContext!;
        context.ErrorMessage = Tell(http, context.OriginalException);
    }

    /// <summary>Logs the exception.</summary>
    /// <returns>The answer to a request that failed as a whole.</returns>
    public static HttpRefusal Refusal(HttpContext http, Exception error) => new(StatusCodes.Status500InternalServerError, Code, Tell(http, error));

    /// <summary>Logs the exception.</summary>
    /// <returns>What the client is told.</returns>
    public static string Tell(HttpContext http, Exception error)
    {
        http.RequestServices.GetRequiredService<ILogger<GraphQLHandler>>().LogError(error, "The request failed.");
        return $"Something went wrong that is not your fault. Tell the hub's operators the request id {http.TraceIdentifier}.";
    }
}
