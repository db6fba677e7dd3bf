using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;

namespace SkillGraph.Querying.Tests;

/// <summary>Whatever is asked is answered or refused, and alike on both databases.</summary>
[Collection(LibraryTests.Name)]
public sealed class FuzzTests(LibraryFixture library)
{
    private static readonly string[] _ids = [.. new[] { "Book:1", "Book:7", "Author:1", "Author:5", "Country:51", "Book:999" }.Select(id => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id)))];

    public static TheoryData<int> Seeds => [.. FuzzSeeds.All];

    [Theory, MemberData(nameof(Seeds))]
    public async Task No_document_and_no_variables_are_an_unforeseen_error(int seed)
    {
        library.Schema.Initialize();
        var fuzzer = new DocumentFuzzer(library.Schema, seed, _ids);
        var (document, variables, answered) = ("", new Dictionary<string, object?>(), 0);
        for (var i = 0; i < 150; i++)
        {
            // Every other document comes again with other variables, when it is known.
            if (i % 2 == 0)
                (document, variables) = fuzzer.Next();
            else
                variables = fuzzer.Variables();
            var answers = new List<string>();
            foreach (var provider in Enum.GetValues<TestProvider>())
            {
                var result = await AskAsync(provider, document, variables);
                answers.Add(Told(result));
                if (result.Errors is null or { Count: 0 })
                    answered++;
            }
            Assert.True(answers[0] == answers[1], $"{document}\n{JsonSerializer.Serialize(variables)}\n{string.Join('\n', answers)}");
            fuzzer.Learn(JsonDocument.Parse(answers[0]).RootElement);
        }
        Assert.InRange(answered, 15, 270);
    }

    /// <summary>The answer; errors come in any order.</summary>
    private static string Told(ExecutionResult result) => new GraphQLSerializer().Serialize(new ExecutionResult
    {
        Data = result.Data,
        Executed = result.Executed,
        Errors = [.. (result.Errors ?? []).OrderBy(error => error.Message + string.Join('.', error.Path ?? []))],
    });

    private async Task<ExecutionResult> AskAsync(TestProvider provider, string document, Dictionary<string, object?> variables)
    {
        try
        {
            return await library.ExecuteAsync(provider, document, variables);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{provider}: {document}\n{JsonSerializer.Serialize(variables)}", error);
        }
    }
}
