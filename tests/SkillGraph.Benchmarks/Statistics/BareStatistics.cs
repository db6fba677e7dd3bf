using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Channels;
using DuckDB.NET.Data;
using Npgsql;

namespace SkillGraph.Benchmarks.Statistics;

/// <summary>The answers of each shape, byte for byte those of the hub, from hand-written SQL on DuckDB or PostgreSQL.</summary>
internal sealed class BareStatistics
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly Channel<DbConnection> _idle = Channel.CreateUnbounded<DbConnection>();

    /// <param name="store">The path of a DuckDB file, or a connection string of PostgreSQL.</param>
    /// <param name="connections">How many questions are worked on at once.</param>
    public BareStatistics(string store, int connections)
    {
        for (var i = 0; i < connections; i++)
            _idle.Writer.TryWrite(Open(store));
    }

    public async Task AnswerAsync(HttpContext http, StatisticShape shape, DateOnly asOf, DateOnly from, string region, int rank)
    {
        http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        var connection = await _idle.Reader.ReadAsync();
        await Task.Run(() => Write(http, shape, Command(connection, shape, asOf, from, region, rank)));
        _idle.Writer.TryWrite(connection);
        await http.Response.BodyWriter.FlushAsync();
    }

    private static DbConnection Open(string store)
    {
        DbConnection connection = store.EndsWith(".duckdb", StringComparison.Ordinal) ? new DuckDBConnection($"Data Source={store}") : new NpgsqlConnection(store);
        connection.Open();
        return connection;
    }

    private static DbCommand Command(DbConnection connection, StatisticShape shape, DateOnly asOf, DateOnly from, string region, int rank)
    {
        var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        var duckDB = connection is DuckDBConnection;
        command.CommandText = duckDB ? shape.DuckDB : shape.PostgreSql.Replace('$', '@');
        foreach (var (name, value) in new (string, object)[] { ("asOf", asOf), ("from", from), ("region", region), ("rank", rank) }.Where(given => shape.DuckDB.Contains($"${given.Item1}", StringComparison.Ordinal)))
            command.Parameters.Add(duckDB ? new DuckDBParameter(name, value) : new NpgsqlParameter(name, value));
        return command;
    }

    private static void Write(HttpContext http, StatisticShape shape, DbCommand command)
    {
        using var _ = command;
        using var row = command.ExecuteReader();
        using var json = new Utf8JsonWriter(http.Response.BodyWriter, _options);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteStartObject(shape.Field);
        json.WriteStartArray("nodes");
        var keys = row.FieldCount - 1;
        while (row.Read())
        {
            json.WriteStartObject();
            json.WriteStartObject("key");
            for (var key = 0; key < keys; key++)
                if (row.GetValue(key) is int number)
                    json.WriteNumber(row.GetName(key), number);
                else
                    json.WriteString(row.GetName(key), row.GetString(key));
            json.WriteEndObject();
            json.WriteStartObject(shape.Measure);
            json.WriteNumber("value", row.GetInt64(keys));
            json.WriteString("status", "NORMAL");
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
