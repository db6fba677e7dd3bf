using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.Querying;

namespace SkillGraph.Tests;

/// <summary>Asks a hub in GraphQL, as a request would: in a scope of its own, on behalf of a caller.</summary>
public static class GraphQLAnswers
{
    /// <summary>The analyst that <c>skillgraph demo</c> makes a key for.</summary>
    public static Caller Analyst { get; } =
        new("analyst", new HashSet<string> { Privilege.Records, Privilege.Unpublished, Privilege.ExactStatistics });

    /// <summary>The answer as JSON text.</summary>
    public static async Task<string> AskTextAsync(this TestHub hub, string query, Caller? caller = null, Dictionary<string, object?>? variables = null, string? operation = null)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Schema = scope.ServiceProvider.GetRequiredService<ISchema>(),
            Query = query,
            OperationName = operation,
            Variables = variables is null ? null : new Inputs(variables),
            UserContext = CallerContext.For(caller ?? Analyst),
            RequestServices = scope.ServiceProvider,
        });
        return new GraphQLSerializer().Serialize(result);
    }

    /// <summary>The data of an answer without errors.</summary>
    public static async Task<JsonElement> AskAsync(this TestHub hub, string query, Caller? caller = null)
    {
        var answer = JsonDocument.Parse(await hub.AskTextAsync(query, caller)).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The code of the first error of an answer.</summary>
    public static async Task<string?> ErrorAsync(this TestHub hub, string query, Caller? caller = null)
    {
        var answer = JsonDocument.Parse(await hub.AskTextAsync(query, caller)).RootElement;
        Assert.True(answer.TryGetProperty("errors", out var errors), answer.ToString());
        return errors[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
