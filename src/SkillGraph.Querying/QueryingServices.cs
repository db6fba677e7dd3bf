using System.Reflection;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Execution;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Types;

namespace SkillGraph.Querying;

/// <summary>Registers the query engine.</summary>
public static class QueryingServices
{
    /// <summary>
    /// Adds the schema (as <see cref="GraphQL.Types.ISchema"/>) of every <see cref="EntityType{T}"/> and <see cref="RootFields"/> of an
    /// assembly, and what executes it. Needs an <see cref="IDbContextFactory{TContext}"/> of <typeparamref name="TDb"/>.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="assembly">Holds the entity types.</param>
    /// <param name="cursorKey">The secret that seals cursors: 32 bytes or more, the same in all processes and after restarts.</param>
    public static IServiceCollection AddQuerying<TDb>(this IServiceCollection services, Assembly assembly, Func<IServiceProvider, byte[]> cursorKey)
        where TDb : DbContext =>
        services.AddSingleton<ScalarTypes>().AddSingleton<IDocumentValidator, OperationValidator>().AddGraphQL(builder => builder
            .ConfigureExecution<DocumentCache>()
            .AddExecutionStrategy<RowStrategy>(OperationType.Query)
            .AddValidationRule<PersonalArguments>()
            .AddValidationRule<VariablePositions>()
            .AddValidationRule<ExecutableDefinitions>()
            .AddSchema(provider => Build<TDb>(provider, assembly, cursorKey(provider)), GraphQL.DI.ServiceLifetime.Singleton));

    private static QueryingSchema Build<TDb>(IServiceProvider services, Assembly assembly, byte[] cursorKey)
        where TDb : DbContext
    {
        var contexts = services.GetRequiredService<IDbContextFactory<TDb>>();
        using var db = contexts.CreateDbContext();
        var model = new EntityModel(db.Database, db.Model, InstancesOf<EntityType>(services, assembly));
        return new(
            services,
            model,
            async cancellationToken => await contexts.CreateDbContextAsync(cancellationToken),
            new CursorCipher(cursorKey),
            InstancesOf<RootFields>(services, assembly));
    }

    private static IEnumerable<T> InstancesOf<T>(IServiceProvider services, Assembly assembly) => assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)ActivatorUtilities.CreateInstance(services, type));
}
