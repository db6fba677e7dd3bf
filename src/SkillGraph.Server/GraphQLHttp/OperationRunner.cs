using System.Diagnostics;
using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules.Custom;
using SkillGraph.Querying;
using SkillGraph.Server.GraphQLHttp.Guard;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Runs one operation of a request within its limits.</summary>
internal sealed class OperationRunner(ISchema schema, IDocumentExecuter executer, RequestLimits limits, GraphQLSettings settings)
{
    public const string TimeoutCode = "TIMEOUT";

    private readonly IReadOnlyList<IValidationRule> _rules =
    [
        .. DocumentValidator.CoreRules.Select(rule => new FewErrors(rule)),
        .. settings.Introspection ? Array.Empty<IValidationRule>() : [NoIntrospectionValidationRule.Instance],
    ];

    public async Task<ExecutionResult> RunAsync(HttpContext http, Caller caller, GraphQLRequest request)
    {
        var (report, only) = CostHeader.Read(http.Request);
        var check = new OperationCheck(limits.Cost, only, HttpMethods.IsGet(http.Request.Method));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var start = Stopwatch.GetTimestamp();
        // Timers count whole milliseconds, so one may end that much early; who is told that it took longer must have taken longer.
        patience.CancelAfter(limits.Timeout + TimeSpan.FromMilliseconds(1));
        var result = await ExecuteAsync(Options(http, caller, request, check, patience.Token));
        http.RequestAborted.ThrowIfCancellationRequested();
        if (result is not { Errors: null or { Count: 0 } } && patience.IsCancellationRequested)
            return new(TimedOut(Stopwatch.GetElapsedTime(start)));
        if (only && check.Cost is not null)
            result = new();
        if (report && check.Cost is { } figure)
            result!.Extensions = new() { ["cost"] = new { figure, limit = limits.Cost } };
        return result!;
    }

    private ExecutionOptions Options(HttpContext http, Caller caller, GraphQLRequest request, OperationCheck check, CancellationToken cancellation)
    {
        var options = new ExecutionOptions
        {
            Schema = schema,
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            UserContext = CallerContext.For(caller, ClientAddress.Of(http)),
            RequestServices = http.RequestServices,
            CancellationToken = cancellation,
            ValidationRules = _rules,
        };
        options.Listeners.Add(check);
        return options;
    }

    private async Task<ExecutionResult?> ExecuteAsync(ExecutionOptions options)
    {
        try
        {
            return await executer.ExecuteAsync(options);
        }
        catch (OperationCanceledException) when (options.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private ExecutionError TimedOut(TimeSpan elapsed)
    {
        var seconds = limits.Timeout.TotalSeconds;
        var error = new ExecutionError($"The operation took longer than {seconds:0.###} s and was cancelled.") { Code = TimeoutCode };
        return error.AddExtension("figure", elapsed.TotalSeconds).AddExtension("limit", seconds);
    }
}
