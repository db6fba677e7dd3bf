using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using SkillGraph.Server.GraphQLHttp.Costs;
using SkillGraph.Server.GraphQLHttp.Guard;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>What is checked of every valid operation with its variables, before it runs: that its method may carry it, and what it costs.</summary>
/// <param name="limit">The highest cost that is run.</param>
/// <param name="costOnly">Whether the cost is all that is wanted: the operation is not run.</param>
/// <param name="isGet">GET is for reading, and its address ends up in logs: a mutation, or a field that names a person, is refused in it.</param>
internal sealed class OperationCheck(long limit, bool costOnly, bool isGet) : DocumentExecutionListenerBase
{
    public const string MethodCode = "METHOD_NOT_ALLOWED";

    /// <summary>The cost; null while it is not known.</summary>
    public long? Cost { get; private set; }

    public override Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult)
    {
        if (validationResult.IsValid && Refusal(context) is { } error)
            context.Errors.Add(error);
        return Task.CompletedTask;
    }

    private ValidationError? Refusal(IExecutionContext context)
    {
        if (isGet && context.Operation.Operation != OperationType.Query)
            return ByPost("A mutation");
        var operation = OperationCost.Of(context);
        if (isGet && operation.Personal is { } field)
            return ByPost(field);
        Cost = operation.Points;
        return LimitError.Check("COST_TOO_HIGH", "points of cost", operation.Points, limit)
            ?? (costOnly ? new ValidationError("Only the cost was asked for.") : null);
    }

    private static ValidationError ByPost(string what) => new($"{what} must be sent by POST.") { Code = MethodCode };
}
