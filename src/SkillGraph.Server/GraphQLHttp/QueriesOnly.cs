using GraphQL.Validation;
using GraphQLParser.AST;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>GET is for reading: a mutation in it is refused.</summary>
internal sealed class QueriesOnly : ValidationRuleBase
{
    public const string Code = "METHOD_NOT_ALLOWED";

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation != OperationType.Query)
            context.ReportError(new ValidationError("A mutation must be sent by POST.") { Code = Code });
        return default;
    }
}
