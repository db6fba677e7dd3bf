using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SkillGraph.TestKit;

/// <summary>An empty database of its own for a fixture, on either provider; gone when disposed.</summary>
public sealed class TestDatabase : IDisposable
{
    private const string PostgresVariable = "SKILLGRAPH_TEST_POSTGRES";

    private TestDatabase(TestProvider provider, string connectionString)
    {
        Provider = provider;
        ConnectionString = connectionString;
    }

    /// <summary>Which kind of database this is.</summary>
    public TestProvider Provider { get; }

    /// <summary>How to connect to it.</summary>
    public string ConnectionString { get; }

    /// <summary>The statements that contexts configured by <see cref="Configure"/> have sent.</summary>
    public SqlRecorder Sql { get; } = new();

    /// <summary>Makes an empty database.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is asked for and SKILLGRAPH_TEST_POSTGRES is not set.</exception>
    public static TestDatabase Create(TestProvider provider)
    {
        var name = $"test_{Guid.NewGuid():n}";
        if (provider == TestProvider.Sqlite)
            return new(provider, $"Data Source={Path.Combine(Path.GetTempPath(), $"{name}.db")}");

        Administer($"CREATE DATABASE {name}");
        return new(provider, new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString);
    }

    /// <summary>Makes a database with the same rows; nobody may be writing to this one. PostgreSQL only.</summary>
    public TestDatabase Copy()
    {
        var name = $"test_{Guid.NewGuid():n}";
        var own = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
        NpgsqlConnection.ClearAllPools();
        Administer($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{own}'");
        Administer($"CREATE DATABASE {name} TEMPLATE {own}");
        return new(Provider, new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString);
    }

    /// <summary>Points a context at this database and records its statements.</summary>
    public DbContextOptionsBuilder Configure(DbContextOptionsBuilder options)
    {
        options.AddInterceptors(Sql);
        return Provider == TestProvider.Sqlite ? options.UseSqlite(ConnectionString) : options.UseNpgsql(ConnectionString);
    }

    /// <summary>Removes the database.</summary>
    public void Dispose()
    {
        if (Provider == TestProvider.Sqlite)
            DeleteFiles();
        else
            Administer($"DROP DATABASE {new NpgsqlConnectionStringBuilder(ConnectionString).Database} WITH (FORCE)");
    }

    private static string Server =>
        Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } server
            ? server
            : throw new InvalidOperationException(
                $"{PostgresVariable} is not set, so PostgreSQL cannot be tested. Run `bash tests/run`, which starts one and sets it.");

    private static void Administer(string statement)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    private void DeleteFiles()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Delete(connection.DataSource + suffix);
    }
}
