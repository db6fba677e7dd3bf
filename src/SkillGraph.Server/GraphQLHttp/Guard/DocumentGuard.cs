using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;

namespace SkillGraph.Server.GraphQLHttp.Guard;

/// <summary>
/// Refuses a document that is too large before it is validated, since validation is where a small document can cost most.
/// A document that comes from a cache has passed before. Runs after the caches, and leaves them the parsed document.
/// </summary>
internal sealed class DocumentGuard(IDocumentBuilder parser, RequestLimits limits) : IConfigureExecution
{
    public float SortOrder => 1000;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Document is null && options.Query is { } text && Check(text, options) is { } error)
            return new ExecutionResult(error);
        return await next(options);
    }

    private ExecutionError? Check(string text, ExecutionOptions options)
    {
        if (TokenScan.Check(text, limits) is { } error)
            return error;
        try
        {
            options.Document = parser.Build(text);
        }
        catch (ExecutionError syntaxError)
        {
            return syntaxError;
        }
        var size = DocumentSize.Of(options.Document);
        if (size.Cycle is { } fragment)
            return new ExecutionError($"The fragment '{fragment}' contains itself.") { Code = "FRAGMENT_CYCLE" };
        return LimitError.Check("TOO_MANY_FIELDS", "fields", size.Fields, limits.Fields)
            ?? LimitError.Check("TOO_MANY_ALIASES", "aliases", size.Aliases, limits.Aliases)
            ?? LimitError.Check("TOO_MANY_REPEATS", "fields beside one of the same name", size.Repeats, limits.Repeats)
            ?? LimitError.Check("TOO_MANY_FRAGMENTS", "fragments and uses of fragments", size.Fragments, limits.Fragments)
            ?? LimitError.Check("TOO_MANY_VARIABLES", "variables", size.Variables, limits.Variables)
            ?? LimitError.Check("TOO_MANY_SELECTIONS", "fields after fragment expansion", size.Expanded.Selections, limits.Selections)
            ?? LimitError.Check("SCHEMA_TOO_DEEP", "lists of the schema's parts inside one another", size.Expanded.SchemaLists, limits.SchemaLists)
            ?? LimitError.Check("TOO_DEEP", "fields inside one another", size.Expanded.Depth, limits.Depth);
    }
}
