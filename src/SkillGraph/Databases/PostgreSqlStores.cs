using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillGraph.Access;

namespace SkillGraph.Databases;

/// <summary>The record store in PostgreSQL.</summary>
public sealed class PostgreSqlSkillGraphDb(DbContextOptions<PostgreSqlSkillGraphDb> options) : SkillGraphDb(options);

/// <summary>Keys and audit in PostgreSQL, in the same database as the records.</summary>
public sealed class PostgreSqlAccessDb(DbContextOptions<PostgreSqlAccessDb> options) : AccessDb(options)
{
    internal override Task LockAuditAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"LOCK TABLE audit_entries IN EXCLUSIVE MODE", cancellation);
}

internal static class PostgreSqlStores
{
    public static void Use(DbContextOptionsBuilder options, string connectionString, string migrationsTable) => options
        .UseNpgsql(Prepared(connectionString), npgsql => npgsql.MigrationsHistoryTable(migrationsTable))
        .UseSnakeCaseNamingConvention();

    // Statements that come again stay parsed and planned, unless the connection string says otherwise.
    private static string Prepared(string connectionString)
    {
        // Npgsql's own builder contains every keyword that it knows, given or not.
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!given.ContainsKey("Max Auto Prepare") && !given.ContainsKey(nameof(settings.MaxAutoPrepare)))
            settings.MaxAutoPrepare = 100;
        return settings.ConnectionString;
    }
}
