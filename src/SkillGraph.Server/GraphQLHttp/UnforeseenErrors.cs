using GraphQL.Execution;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>An exception that nobody foresaw: the log gets it whole, the client a sentence with the id to report.</summary>
internal static class UnforeseenErrors
{
    public static void Handle(UnhandledExceptionContext context)
    {
        var services = context.ExecutionOptions.RequestServices!;
        var id = services.GetRequiredService<IHttpContextAccessor>().HttpContext?.TraceIdentifier;
        services.GetRequiredService<ILogger<GraphQLHandler>>().LogError(context.OriginalException, "Request {RequestId} failed.", id);
        context.ErrorMessage = $"Something went wrong that is not your fault. Tell the hub's operators the request id {id}.";
    }
}
