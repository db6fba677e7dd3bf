using Npgsql;
using SkillGraph.Databases;

namespace SkillGraph.Server.Commands;

/// <summary>What every command but those that make the stores asks for first.</summary>
internal static class ReadyStores
{
    /// <summary>Goes on when the stores exist and have this program's schema.</summary>
    /// <exception cref="CommandFailure">They do not; says what to do.</exception>
    public static async Task RequireAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<HubMigrator>().IsReadyAsync(cancellation))
            return;
        if (services.GetRequiredService<HubSettings>().PostgreSql is { } connectionString)
        {
            // Says itself what is wrong when it cannot be opened.
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
        }
        throw new CommandFailure("数据库尚未建好或版本较旧：the stores are missing or older than this program. Run `skillgraph migrate` with the same options, or `skillgraph demo`.");
    }
}
