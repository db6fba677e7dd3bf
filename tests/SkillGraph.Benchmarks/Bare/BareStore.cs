using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SkillGraph.Benchmarks.Bare;

/// <summary>Pooled connections to the record store; on PostgreSQL with statements that stay prepared.</summary>
/// <param name="store">A connection string of PostgreSQL, or the path of an SQLite file.</param>
internal sealed class BareStore(string store)
{
    private readonly DbDataSource _source = IsPostgreSql(store)
        ? NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(store) { MaxAutoPrepare = 10, AutoPrepareMinUsages = 1 }.ConnectionString)
        : SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = store, Mode = SqliteOpenMode.ReadOnly }.ConnectionString);

    /// <summary>Newest certificates of many agencies; the one statement that the engines need in words of their own.</summary>
    public string NewestOfAgencies { get; } = IsPostgreSql(store) ? BareSql.NewestByLateral : BareSql.NewestByRank;

    public async Task<(DbConnection Connection, DbDataReader Reader)> ReadAsync(string sql, params object[] values)
    {
        var connection = await _source.OpenConnectionAsync();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{i}";
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }
        return (connection, await command.ExecuteReaderAsync());
    }

    /// <summary>Keys as one parameter, as the engine takes them.</summary>
    public object List(long[] keys) => IsPostgreSql(store) ? keys : $"[{string.Join(',', keys)}]";

    private static bool IsPostgreSql(string store) => store.Contains('=');
}
