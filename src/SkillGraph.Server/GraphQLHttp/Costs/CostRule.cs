using GraphQL.Validation;
using SkillGraph.Server.GraphQLHttp.Guard;

namespace SkillGraph.Server.GraphQLHttp.Costs;

/// <summary>Works out what an operation costs with its variables, once it is valid; refuses it when that is too much.</summary>
/// <param name="limit">The highest cost that is run.</param>
/// <param name="only">Whether the cost is all that is wanted: the operation is not run.</param>
internal sealed class CostRule(long limit, bool only) : ValidationRuleBase
{
    /// <summary>The cost; null while it is not known.</summary>
    public long? Figure { get; private set; }

    public override ValueTask<INodeVisitor?> GetPostNodeVisitorAsync(ValidationContext context)
    {
        if (context.HasErrors)
            return default;
        Figure = OperationCost.Of(context);
        if (LimitError.Check("COST_TOO_HIGH", "points of cost", Figure.Value, limit) is { } error)
            context.ReportError(error);
        else if (only)
            context.ReportError(new ValidationError("Only the cost was asked for."));
        return default;
    }
}
