using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillGraph.Databases;
using SkillGraph.Workers;

namespace SkillGraph.Server.Commands;

/// <summary>What every command that uses the stores asks for first.</summary>
internal static class ReadyStores
{
    /// <summary>Goes on when the stores exist, have this program's schema, and were written with the keys at hand.</summary>
    /// <exception cref="CommandFailure">They do not; says what to do.</exception>
    public static async Task RequireAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (!await services.GetRequiredService<HubMigrator>().IsReadyAsync(cancellation))
            await RefuseAsync(services.GetRequiredService<HubSettings>(), cancellation);
        await using var db = await services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
        var newest = await db.Workers.AsNoTracking().IgnoreQueryFilters().OrderByDescending(worker => worker.Id).FirstOrDefaultAsync(cancellation);
        if (newest is not null && !services.GetRequiredService<IdentityVault>().Fits(newest))
            throw new CommandFailure(
                "数据密钥与数据库不符：the data keys are not those that this database was written with, so identity numbers could be neither read nor recognised. "
                + $"Restore {services.GetRequiredService<HubSettings>().KeyFile} from its backup or from the other machine, or set SKILLGRAPH_DATA_KEYS.");
    }

    private static async Task RefuseAsync(HubSettings settings, CancellationToken cancellation)
    {
        if (settings.PostgreSql is { } connectionString)
        {
            // Says itself what is wrong when it cannot be opened.
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
        }
        throw new CommandFailure("数据库尚未建好或版本较旧：the stores are missing or older than this program. Run `skillgraph migrate` with the same options, or `skillgraph demo`.");
    }
}
