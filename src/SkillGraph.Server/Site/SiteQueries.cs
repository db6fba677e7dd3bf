using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQL;
using GraphQL.Transport;
using SkillGraph.Querying;
using SkillGraph.Server.GraphQLHttp;

namespace SkillGraph.Server.Site;

/// <summary>Asks the schema what the public may see, by the documents that are shipped: the pages know no rule of their own.</summary>
internal sealed class SiteQueries(OperationRunner runner, CallerLimiter limiter, AnswerWriter answers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };

    private readonly ConcurrentDictionary<string, string> _documents = new();

    /// <summary>The data that a document answers.</summary>
    /// <param name="http">The request of the page.</param>
    /// <param name="name">Name of the document's file.</param>
    /// <param name="variables">Values of its variables.</param>
    /// <exception cref="HttpRefusal">429: this address asks too much.</exception>
    /// <exception cref="QueryError">The document was refused with these variables.</exception>
    public async Task<T> AskAsync<T>(HttpContext http, string name, Dictionary<string, object?> variables)
    {
        using var turn = limiter.Admit(Caller.Anonymous, ClientAddress.Of(http), 1);
        var result = await runner.RunAsync(http, Caller.Anonymous, new GraphQLRequest { Query = _documents.GetOrAdd(name, Load), Variables = new Inputs(variables) });
        if (result.Errors is [var error, ..])
            throw new QueryError(ErrorAnswers.Code(error), error.Message);
        using var body = new MemoryStream();
        await answers.WriteAsync(body, result, http.RequestAborted);
        body.Position = 0;
        return (await JsonSerializer.DeserializeAsync<Answer<T>>(body, Json, http.RequestAborted))!.Data;
    }

    private static string Load(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "operations", $"{name}.graphql"));

    private sealed record Answer<T>(T Data);
}
