using GraphQL.Validation;
using GraphQLParser.AST;

namespace SkillGraph.Querying.Execution;

/// <summary>A document to be run holds operations and fragments only; GraphQL.NET overlooks whatever else there is.</summary>
internal sealed class ExecutableDefinitions : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLDocument> Visitor = new((document, context) =>
    {
        foreach (var definition in document.Definitions.Where(definition => definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition)))
            context.ReportError(new ValidationError(document.Source, "5.1.1", "A document to be run holds operations and fragments only.", definition) { Code = "EXECUTABLE_DEFINITIONS" });
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);
}
