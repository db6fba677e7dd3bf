using GraphQL.Validation;
using GraphQLParser.AST;
using SkillGraph.Querying;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>GET is for reading, and its address ends up in logs: a mutation, or a field that names a person, is refused in it.</summary>
internal sealed class QueriesOnly : ValidationRuleBase
{
    public const string Code = "METHOD_NOT_ALLOWED";

    private static readonly MatchingNodeVisitor<GraphQLField> Visitor = new((_, context) =>
    {
        if (context.TypeInfo.GetFieldDef() is { } field && field.HasPersonalArguments())
            context.ReportError(new ValidationError($"{field.Name} must be sent by POST.") { Code = Code });
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation != OperationType.Query)
            context.ReportError(new ValidationError("A mutation must be sent by POST.") { Code = Code });
        return new(Visitor);
    }
}
