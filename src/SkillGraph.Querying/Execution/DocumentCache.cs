using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;
using Microsoft.Extensions.Caching.Memory;

namespace SkillGraph.Querying.Execution;

/// <summary>
/// Parses and validates each document once. Of a known document only the rules for cached documents are checked again: those that
/// look at variables or the caller.
/// </summary>
internal sealed class DocumentCache : IConfigureExecution, IDisposable
{
    private const long MaximalCharacters = 1_000_000;
    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = MaximalCharacters });

    /// <summary>After whatever sets the document or the rules.</summary>
    public float SortOrder => 200;

    /// <inheritdoc />
    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        if (options.Document is not null || options.Query is not { } query)
            return await next(options);

        if (_documents.TryGetValue(query, out GraphQLDocument? known))
        {
            options.Document = known;
            options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            return await next(options);
        }

        var result = await next(options);
        if (result is { Executed: true, Document: { } document })
            _documents.Set(query, document, new MemoryCacheEntryOptions { Size = query.Length });
        return result;
    }

    /// <inheritdoc />
    public void Dispose() => _documents.Dispose();
}
