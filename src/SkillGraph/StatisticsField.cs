using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.Querying;
using SkillGraph.Reports;
using SkillGraph.Statistics;

namespace SkillGraph;

/// <summary>A root field that answers from the statistics replica: the request's session, the caller's privilege, and errors with their code.</summary>
internal static class StatisticsField
{
    /// <summary>What a statistic costs beside its rows: it may have to read every fact.</summary>
    public const int Cost = 2_000;

    public static FieldType Of(
        string name, string description, IGraphType type, IEnumerable<QueryArgument> arguments, Func<Question, Task<object?>> answer) => new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = new NonNullGraphType(type),
            Arguments = [.. arguments],
            Resolver = new FuncFieldResolver<object?>(async context => await answer(await OpenAsync(context))),
        }.WithCost(Cost);

    /// <summary>An argument with a default or none.</summary>
    public static QueryArgument Argument(string name, string description, IGraphType type, object? defaultValue = null) =>
        new(type) { Name = name, Description = description, DefaultValue = defaultValue };

    /// <summary>The argument by which a reader asks to see what it knows to be written.</summary>
    public static QueryArgument MinDataVersion(ObjectTypes objects) => Argument(
        "minDataVersion", "The oldest data version that will do (最低数据版本); waits up to 2 s for it, then REPLICA_BEHIND.", objects.Optional<long>());

    /// <summary>The request's statistics on behalf of its caller.</summary>
    public static async Task<Question> OpenAsync(IResolveFieldContext context)
    {
        var session = await context.RequestServices!.GetRequiredService<RequestStatistics>()
            .SessionAsync(context.GetArgument<long?>("minDataVersion"), context.CancellationToken);
        return new(context, session, HubStatistics.IsExactFor(context.Caller()));
    }

    /// <summary>What a statistic is asked with.</summary>
    /// <param name="Context">The field.</param>
    /// <param name="Session">The state to read.</param>
    /// <param name="Exact">Whether the caller may see exact statistics of persons.</param>
    internal sealed record Question(IResolveFieldContext Context, ReplicaSession Session, bool Exact);
}
