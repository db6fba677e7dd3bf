using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkillGraph.Access;

namespace SkillGraph.Databases;

/// <summary>The record store in PostgreSQL.</summary>
public sealed class PostgreSqlSkillGraphDb(DbContextOptions<PostgreSqlSkillGraphDb> options) : SkillGraphDb(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(IsText))
            property.SetCollation("C");
    }

    // Byte order, as SQLite has it: the same query gives the same page on both.
    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);
}

/// <summary>Keys and audit in PostgreSQL, in the same database as the records.</summary>
public sealed class PostgreSqlAccessDb(DbContextOptions<PostgreSqlAccessDb> options) : AccessDb(options);

internal static class PostgreSqlStores
{
    public static void Use(DbContextOptionsBuilder options, string connectionString, string migrationsTable) => options
        .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable(migrationsTable))
        .UseSnakeCaseNamingConvention();
}
