using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace SkillGraph.Querying.Execution;

/// <summary>Notes, while a document is validated, what each field of it is in the schema.</summary>
internal sealed class KnownOperationReader : ValidationRuleBase
{
    private readonly Dictionary<GraphQLField, FieldType> _definitions = [];

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        new(new MatchingNodeVisitor<GraphQLField>((field, context) =>
        {
            if (context.TypeInfo.GetFieldDef() is { } definition)
                _definitions[field] = definition;
        }));

    /// <summary>The operation whose validation had this result.</summary>
    public KnownOperation Known(IValidationResult result) => new(
        [.. (result.ArgumentValues?.Keys ?? []).Select(field => (field, _definitions[field]))],
        [.. result.DirectiveValues?.Keys ?? []]);
}
