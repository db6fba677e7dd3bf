using Microsoft.EntityFrameworkCore;
using SkillGraph.Access;

namespace SkillGraph.Databases;

/// <summary>The record store in PostgreSQL.</summary>
public sealed class PostgreSqlSkillGraphDb(DbContextOptions<PostgreSqlSkillGraphDb> options) : SkillGraphDb(options);

/// <summary>Keys and audit in PostgreSQL, in the same database as the records.</summary>
public sealed class PostgreSqlAccessDb(DbContextOptions<PostgreSqlAccessDb> options) : AccessDb(options);

internal static class PostgreSqlStores
{
    public static void Use(DbContextOptionsBuilder options, string connectionString, string migrationsTable) => options
        .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable(migrationsTable))
        .UseSnakeCaseNamingConvention();
}
