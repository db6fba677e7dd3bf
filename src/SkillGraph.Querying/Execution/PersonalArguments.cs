using GraphQL.Validation;
using GraphQLParser.AST;

namespace SkillGraph.Querying.Execution;

/// <summary>Arguments that name a person stay out of documents, which are cached: they come in variables.</summary>
internal sealed class PersonalArguments : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLArgument> Visitor = new((argument, context) =>
    {
        if (context.TypeInfo.GetFieldDef() is { } field && field.HasPersonalArguments() && IsWritten(argument.Value, context))
            context.ReportError(new ValidationError(
                $"{field.Name}: the argument '{argument.Name.StringValue}' must come in a variable, not in the document (须用变量传入).")
            {
                Code = "VARIABLE_REQUIRED",
            });
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    /// <summary>Whether the document itself holds the value. The members of an enum tell nothing about a person.</summary>
    private static bool IsWritten(GraphQLValue value, ValidationContext context) => value switch
    {
        GraphQLEnumValue => false,
        // Of any operation: the document is validated once, whichever of them is run.
        GraphQLVariable variable => context.Document.Definitions.OfType<GraphQLOperationDefinition>().SelectMany(operation => operation.Variables?.Items ?? [])
            .Any(definition => definition.Variable.Name.Value == variable.Name.Value && definition.DefaultValue is not (null or GraphQLEnumValue)),
        _ => true,
    };
}
