using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Access;

namespace SkillGraph.Databases;

/// <summary>The record store as an embedded SQLite file.</summary>
public sealed class SqliteSkillGraphDb(DbContextOptions<SqliteSkillGraphDb> options) : SkillGraphDb(options);

/// <summary>Keys and audit as an embedded SQLite file.</summary>
public sealed class SqliteAccessDb(DbContextOptions<SqliteAccessDb> options) : AccessDb(options)
{
    // Its transactions begin with the lock of the whole file.
    internal override Task LockAuditAsync(CancellationToken cancellation) => Task.CompletedTask;
}

internal static class SqliteStores
{
    /// <summary>A writer waits this long for another one before it gives up.</summary>
    private const int BusySeconds = 60;

    public static void Use(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = BusySeconds, ForeignKeys = true }.ConnectionString)
        .UseSnakeCaseNamingConvention();
}
