using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SkillGraph.Databases;

// Used by `dotnet ef migrations add` only; it opens no connection.
internal sealed class SqliteSkillGraphDesign : IDesignTimeDbContextFactory<SqliteSkillGraphDb>
{
    public SqliteSkillGraphDb CreateDbContext(string[] args) => new(DesignTime.Sqlite<SqliteSkillGraphDb>());
}

internal sealed class SqliteAccessDesign : IDesignTimeDbContextFactory<SqliteAccessDb>
{
    public SqliteAccessDb CreateDbContext(string[] args) => new(DesignTime.Sqlite<SqliteAccessDb>());
}

internal sealed class PostgreSqlSkillGraphDesign : IDesignTimeDbContextFactory<PostgreSqlSkillGraphDb>
{
    public PostgreSqlSkillGraphDb CreateDbContext(string[] args) => new(DesignTime.PostgreSql<PostgreSqlSkillGraphDb>());
}

internal sealed class PostgreSqlAccessDesign : IDesignTimeDbContextFactory<PostgreSqlAccessDb>
{
    public PostgreSqlAccessDb CreateDbContext(string[] args) => new(DesignTime.PostgreSql<PostgreSqlAccessDb>());
}

file static class DesignTime
{
    public static DbContextOptions<T> Sqlite<T>() where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        SqliteStores.Use(options, "design.db");
        return options.Options;
    }

    public static DbContextOptions<T> PostgreSql<T>() where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        PostgreSqlStores.Use(options, "Host=design", "__ef_migrations_history");
        return options.Options;
    }
}
