using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SkillGraph.TestKit;

namespace SkillGraph.Statistics.Tests;

/// <summary>A record store of things on either provider, and in memory what it should hold.</summary>
internal sealed class ThingStore : IDisposable
{
    private readonly TestDatabase _database;
    private readonly Dictionary<long, Thing> _things = [];
    private long _version;

    public ThingStore(TestProvider provider)
    {
        _database = TestDatabase.Create(provider);
        using var connection = Connect();
        if (provider == TestProvider.Sqlite)
            Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "CREATE TABLE hub (data_version BIGINT, replica_epoch BIGINT)");
        Execute(connection, "INSERT INTO hub VALUES (0, 7)");
        Execute(connection, """
            CREATE TABLE things (id BIGINT PRIMARY KEY, holder BIGINT, rank INTEGER, place TEXT, "group" TEXT, score DOUBLE PRECISION,
                made_on DATE, ended_on DATE, data_version BIGINT, deleted_in_version BIGINT)
            """);
    }

    public IReadOnlyCollection<Thing> Things => _things.Values;

    public long Version => _version;

    public DbConnection Connect()
    {
        DbConnection connection = _database.Provider == TestProvider.Sqlite
            ? new SqliteConnection(_database.ConnectionString)
            : new NpgsqlConnection(_database.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Adds things, or puts them in place of those with their ids, in one transaction with the next version.</summary>
    public void Put(params IEnumerable<Thing> things) => Change((connection, version) =>
    {
        foreach (var thing in things)
        {
            _things[thing.Id] = thing;
            Execute(
                connection, """
                INSERT INTO things VALUES (@id, @holder, @rank, @place, @group, @score, @made_on, @ended_on, @version, NULL)
                ON CONFLICT (id) DO UPDATE SET holder = @holder, rank = @rank, place = @place, "group" = @group, score = @score,
                    made_on = @made_on, ended_on = @ended_on, data_version = @version, deleted_in_version = NULL
                """,
                ("id", thing.Id), ("holder", thing.Holder), ("rank", thing.Rank), ("place", thing.Place), ("group", thing.Group), ("score", thing.Score),
                ("made_on", thing.MadeOn), ("ended_on", thing.EndedOn), ("version", version));
        }
    });

    public void Delete(params IEnumerable<long> ids) => Change((connection, version) =>
    {
        foreach (var id in ids)
        {
            _things.Remove(id);
            Execute(connection, "UPDATE things SET deleted_in_version = @version, data_version = @version WHERE id = @id", ("version", version), ("id", id));
        }
    });

    /// <summary>Removes a thing for good, as a purge does.</summary>
    public void Purge(long id)
    {
        _things.Remove(id);
        using var connection = Connect();
        Execute(connection, "DELETE FROM things WHERE id = @id", ("id", id));
        Execute(connection, "UPDATE hub SET replica_epoch = replica_epoch + 1");
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        Execute(connection, sql);
    }

    public void Dispose() => _database.Dispose();

    private void Change(Action<DbConnection, long> change)
    {
        using var connection = Connect();
        Execute(connection, "BEGIN");
        _version++;
        Execute(connection, "UPDATE hub SET data_version = @version", ("version", _version));
        change(connection, _version);
        Execute(connection, "COMMIT");
    }

    private static void Execute(DbConnection connection, string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
        command.ExecuteNonQuery();
    }
}
