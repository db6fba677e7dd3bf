using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

/// <summary>Whatever is asked of the hub is answered or refused, and alike on both databases.</summary>
public sealed class FuzzTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    private static readonly Caller[] _callers =
    [
        GraphQLAnswers.Analyst,
        Caller.Anonymous,
        new("official", new HashSet<string> { Privilege.Records, Privilege.Unpublished }, "510700"),
        new("auditor", new HashSet<string> { Privilege.Audit }),
    ];

    public static TheoryData<int> Seeds => [.. FuzzSeeds.All];

    [Theory, MemberData(nameof(Seeds))]
    public async Task No_document_and_no_variables_are_an_unforeseen_error(int seed)
    {
        var schema = province[TestProvider.Sqlite].Services.GetRequiredService<ISchema>();
        schema.Initialize();
        // A version that is yet to come would be waited for, and each hub seals cursors with a key of its own.
        var fuzzer = new DocumentFuzzer(schema, seed, await IdsAsync(), "minDataVersion", "cursor", "startCursor", "endCursor");
        var (document, variables, answered) = ("", new Dictionary<string, object?>(), 0);
        for (var i = 0; i < 100; i++)
        {
            // Every other document comes again with other variables, when it is known.
            if (i % 2 == 0)
                (document, variables) = fuzzer.Next();
            else
                variables = fuzzer.Variables();
            var caller = _callers[i % _callers.Length];
            var answers = new List<string>();
            foreach (var provider in Enum.GetValues<TestProvider>())
            {
                var result = await AskAsync(province[provider], document, variables, caller);
                var unforeseen = result.Errors?.FirstOrDefault(error => error is UnhandledError);
                Assert.True(unforeseen is null, $"{provider}: {Question(document, variables)}\n{unforeseen}");
                answers.Add(Told(result));
                if (result.Errors is null or { Count: 0 })
                    answered++;
            }
            Assert.True(answers[0] == answers[1], $"{Question(document, variables)}\n{string.Join('\n', answers)}");
            fuzzer.Learn(JsonDocument.Parse(answers[0]).RootElement);
        }
        Assert.InRange(answered, 10, 180);
    }

    private async Task<List<string>> IdsAsync()
    {
        var some = await province[TestProvider.Sqlite].AskAsync(
            "{ agencies { nodes { id } } certificates { nodes { id } } workers { nodes { id } } regions(first: 3) { nodes { id } } levels(first: 2) { nodes { id } } }");
        return [.. some.EnumerateObject().SelectMany(list => list.Value.GetProperty("nodes").EnumerateArray()).Select(node => node.GetProperty("id").GetString()!)];
    }

    private static async Task<ExecutionResult> AskAsync(TestHub hub, string document, Dictionary<string, object?> variables, Caller caller)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Schema = scope.ServiceProvider.GetRequiredService<ISchema>(),
            Query = document,
            Variables = new GraphQLSerializer().Deserialize<Inputs>(JsonSerializer.Serialize(variables)),
            UserContext = CallerContext.For(caller),
            RequestServices = scope.ServiceProvider,
        });
    }

    private static string Question(string document, Dictionary<string, object?> variables) => $"{document}\n{JsonSerializer.Serialize(variables)}";

    /// <summary>The answer; errors come in any order.</summary>
    private static string Told(ExecutionResult result) => new GraphQLSerializer().Serialize(new ExecutionResult
    {
        Data = result.Data,
        Executed = result.Executed,
        Errors = [.. (result.Errors ?? []).OrderBy(error => error.Message + string.Join('.', error.Path ?? []))],
    });
}
