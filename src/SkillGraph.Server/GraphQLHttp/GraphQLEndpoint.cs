using GraphQL;
using SkillGraph.Server.GraphQLHttp.Guard;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>GraphQL over HTTP for the schema that the container holds.</summary>
public static class GraphQLEndpoint
{
    /// <summary>
    /// Adds what <see cref="MapGraphQL"/> needs. Whoever adds it also registers the schema, a <see cref="CallerLookup"/>, a
    /// <see cref="DataStamp"/> and the <see cref="TrustedDocuments"/>.
    /// </summary>
    public static IServiceCollection AddGraphQLHttp(this IServiceCollection services, GraphQLSettings settings, RequestLimits limits)
    {
        services.AddGraphQL(builder => builder
            .AddSystemTextJson()
            .AddErrorInfoProvider<ErrorAnswers>()
            .AddUnhandledExceptionHandler(UnforeseenErrors.Handle)
            .ConfigureExecution<DocumentGuard>());
        return services.AddSingleton(settings)
            .AddSingleton(limits)
            .AddHttpContextAccessor()
            .AddSingleton<RequestReader>()
            .AddSingleton<AnswerWriter>()
            .AddSingleton<CallerReader>()
            .AddSingleton<CallerLimiter>()
            .AddSingleton<AnswerTags>()
            .AddSingleton<OperationRunner>()
            .AddSingleton<GraphQLHandler>();
    }

    /// <summary>Answers GraphQL requests at the path.</summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder routes, string path) =>
        routes.Map(path, routes.ServiceProvider.GetRequiredService<GraphQLHandler>().HandleAsync);
}
