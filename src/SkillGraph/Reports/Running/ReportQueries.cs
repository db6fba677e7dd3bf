using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Querying;
using SkillGraph.Reports.Definitions;

namespace SkillGraph.Reports.Running;

/// <summary>Asks the queries of a report, on behalf of its caller, of the one state of the data that the scope has opened.</summary>
internal sealed class ReportQueries(IServiceProvider scope, Caller caller, ReportParameters parameters)
{
    private static readonly GraphQLSerializer Serializer = new();

    private readonly IReadOnlyDictionary<string, object?> _values = parameters.Variables;
    private readonly IDocumentExecuter _executer = scope.GetRequiredService<IDocumentExecuter>();

    /// <summary>The variables that a query is asked with.</summary>
    public IReadOnlyDictionary<string, object?> Variables(ReportQuery query) =>
        query.Variables.Order(StringComparer.Ordinal).ToDictionary(name => name, name => _values[name]);

    /// <summary>The answer to a query.</summary>
    /// <exception cref="ReportException"><c>QUERY_REFUSED</c>.</exception>
    public async Task<JsonElement> AskAsync(ReportQuery query, CancellationToken cancellation)
    {
        var result = await _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = scope.GetRequiredService<ISchema>(),
            Query = query.Text,
            Variables = new Inputs(Variables(query).ToDictionary()),
            UserContext = CallerContext.For(caller),
            RequestServices = scope,
            CancellationToken = cancellation,
        });
        cancellation.ThrowIfCancellationRequested();
        if (result.Errors is [var error, ..])
            throw new ReportException("QUERY_REFUSED", $"{query.Name}.graphql: {error.Message}{(error.Code is null ? "" : $" [{error.Code}]")}");
        return JsonDocument.Parse(Serializer.Serialize(result)).RootElement.GetProperty("data");
    }
}
