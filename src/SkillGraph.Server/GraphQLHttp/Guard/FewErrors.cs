using GraphQL.Validation;
using GraphQLParser.AST;

namespace SkillGraph.Server.GraphQLHttp.Guard;

/// <summary>A rule that rests once enough errors are known: some look through the whole schema for what may have been meant.</summary>
internal sealed class FewErrors(IValidationRule rule) : IValidationRule
{
    private const int Enough = 10;

    public async ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => Resting(await rule.GetPreNodeVisitorAsync(context));

    public ValueTask<IVariableVisitor?> GetVariableVisitorAsync(ValidationContext context) => rule.GetVariableVisitorAsync(context);

    public async ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context) => Resting(await rule.GetPostNodeVisitorAsync(context));

    private static Visitor? Resting(INodeVisitor? visitor) => visitor is null ? null : new(visitor);

    private sealed class Visitor(INodeVisitor visitor) : INodeVisitor
    {
        public ValueTask EnterAsync(ASTNode node, ValidationContext context) => IsEnough(context) ? default : visitor.EnterAsync(node, context);

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => IsEnough(context) ? default : visitor.LeaveAsync(node, context);

        private static bool IsEnough(ValidationContext context) => context.HasErrors && context.Errors.Count() >= Enough;
    }
}
