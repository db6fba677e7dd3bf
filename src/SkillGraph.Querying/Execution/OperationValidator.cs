using System.Runtime.CompilerServices;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace SkillGraph.Querying.Execution;

/// <summary>
/// Validates a document as GraphQL.NET does. Of an operation that was found valid before, and for which no rule is to be checked again, it only reads
/// variables, arguments and directives: GraphQL.NET would walk the whole document three times for these.
/// </summary>
internal sealed class OperationValidator : IDocumentValidator
{
    private readonly DocumentValidator _validator = new();
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, KnownOperation> _known = [];

    /// <inheritdoc />
    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
    {
        if (options.Rules is null || options.Rules.Any())
            return _validator.ValidateAsync(options);
        return _known.TryGetValue(options.Operation, out var known) ? known.ReadAsync(options) : LearnAsync(options);
    }

    private Task<IValidationResult> LearnAsync(in ValidationOptions options)
    {
        var reader = new KnownOperationReader();
        return LearnAsync(options.Operation, reader, _validator.ValidateAsync(options with { Rules = [reader] }));
    }

    private async Task<IValidationResult> LearnAsync(GraphQLOperationDefinition operation, KnownOperationReader reader, Task<IValidationResult> validation)
    {
        var result = await validation;
        if (result.IsValid)
            _known.TryAdd(operation, reader.Known(result));
        return result;
    }
}
