using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;

namespace SkillGraph.Databases;

/// <summary>Registers the record store and the key store of a hub, whichever engine holds them.</summary>
public static class Stores
{
    /// <summary>Adds <see cref="IDbContextFactory{TContext}"/> of <see cref="SkillGraphDb"/> and of <see cref="AccessDb"/>.</summary>
    public static IServiceCollection AddStores(this IServiceCollection services, HubSettings settings)
    {
        services.AddSingleton(settings);
        if (settings.PostgreSql is { } connectionString)
        {
            services.AddPooledDbContextFactory<PostgreSqlSkillGraphDb>(o => PostgreSqlStores.Use(o, connectionString, "__ef_migrations_history"));
            services.AddPooledDbContextFactory<PostgreSqlAccessDb>(o => PostgreSqlStores.Use(o, connectionString, "__access_migrations_history"));
            return services.AddBase<SkillGraphDb, PostgreSqlSkillGraphDb>().AddBase<AccessDb, PostgreSqlAccessDb>();
        }
        services.AddPooledDbContextFactory<SqliteSkillGraphDb>(o => SqliteStores.Use(o, settings.SqliteFile));
        services.AddPooledDbContextFactory<SqliteAccessDb>(o => SqliteStores.Use(o, settings.SqliteAccessFile));
        return services.AddBase<SkillGraphDb, SqliteSkillGraphDb>().AddBase<AccessDb, SqliteAccessDb>();
    }

    private static IServiceCollection AddBase<TBase, T>(this IServiceCollection services) where TBase : DbContext where T : TBase =>
        services.AddSingleton<IDbContextFactory<TBase>>(s => new BaseFactory<TBase, T>(s.GetRequiredService<IDbContextFactory<T>>()));

    // IDbContextFactory is invariant.
    private sealed class BaseFactory<TBase, T>(IDbContextFactory<T> inner) : IDbContextFactory<TBase> where TBase : DbContext where T : TBase
    {
        public TBase CreateDbContext() => inner.CreateDbContext();
    }
}
