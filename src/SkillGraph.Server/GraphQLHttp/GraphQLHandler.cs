using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using SkillGraph.Querying;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Answers one HTTP request: who asks, what is asked, run it, write the answer.</summary>
internal sealed class GraphQLHandler(
    ISchema schema, IDocumentExecuter executer, RequestReader reader, CallerReader callers, AnswerWriter answers, RequestLimits limits)
{
    private const string Allowed = "GET, POST";
    private static readonly QueriesOnly QueriesOnly = new();

    public async Task HandleAsync(HttpContext http)
    {
        var mediaType = MediaTypes.Json;
        try
        {
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
                throw MethodNotAllowed($"Use GET or POST, not {http.Request.Method}.", Allowed);
            mediaType = MediaTypes.Negotiate(http.Request);
            var caller = await callers.ReadAsync(http);
            var (operations, batch) = await reader.ReadAsync(http.Request);
            var results = new List<ExecutionResult>(operations.Count);
            foreach (var operation in operations)
                results.Add(await ExecuteAsync(http, caller, operation));
            var status = batch ? StatusCodes.Status200OK : AnswerStatus.Of(results[0], mediaType);
            if (status == StatusCodes.Status405MethodNotAllowed)
                http.Response.Headers.Allow = HttpMethods.Post;
            await answers.WriteAsync(http.Response, status, mediaType, results, batch);
        }
        catch (HttpRefusal refusal)
        {
            await answers.WriteAsync(http.Response, mediaType, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client is gone, and with it whoever would read an answer.
        }
    }

    private Task<ExecutionResult> ExecuteAsync(HttpContext http, Caller caller, GraphQLRequest request)
    {
        var options = new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            UserContext = CallerContext.For(caller),
            RequestServices = http.RequestServices,
            CancellationToken = http.RequestAborted,
            Timeout = limits.Timeout,
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
        };
        if (HttpMethods.IsGet(http.Request.Method))
        {
            options.ValidationRules = DocumentValidator.CoreRules.Append(QueriesOnly);
            options.CachedDocumentValidationRules = [QueriesOnly];
        }
        return executer.ExecuteAsync(options);
    }

    private static HttpRefusal MethodNotAllowed(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, QueriesOnly.Code, message) { Allow = allow };
}
