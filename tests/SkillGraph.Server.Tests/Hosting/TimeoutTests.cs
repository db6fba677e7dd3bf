using System.Diagnostics;
using System.Net;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SkillGraph.Server.Hosting;
using SkillGraph.Server.Tests.GraphQLHttp;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests.Hosting;

public sealed class TimeoutTests
{
    [Theory]
    [InlineData(TestProvider.Sqlite, "count(*)")]
    [InlineData(TestProvider.Sqlite, "i")]
    [InlineData(TestProvider.Postgres, "count(*)")]
    [InlineData(TestProvider.Postgres, "i")]
    public async Task A_statement_that_takes_too_long_ends_before_its_first_row_and_after(TestProvider provider, string column)
    {
        using var database = TestDatabase.Create(provider);
        var server = ServerOver(database, Endless(column), TimeSpan.FromSeconds(0.5));
        await server.InitializeAsync();

        var clock = Stopwatch.StartNew();
        var answer = await server.PostAsync(new { query = "{endless}" });
        var elapsed = clock.Elapsed;

        await server.DisposeAsync();
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        Assert.Equal("TIMEOUT", await answer.CodeAsync());
        Assert.True(elapsed < TimeSpan.FromSeconds(20), $"It took {elapsed}.");
        if (provider == TestProvider.Postgres)
            Assert.Equal(0, await RunningAsync(database));
    }

    private static string Endless(string column) => $"""
        WITH RECURSIVE n(i) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) SELECT {column} AS "Value" FROM n
        """;

    private static TestServer ServerOver(TestDatabase database, string sql, TimeSpan patience)
    {
        var query = new ObjectGraphType { Name = "Query" };
        query.Field<LongGraphType>("endless").ResolveAsync(async context =>
        {
            var options = database.Configure(new DbContextOptionsBuilder().AddInterceptors(new SqliteInterruption())).Options;
            await using var db = new DbContext(options);
            long last = 0;
            await foreach (var row in db.Database.SqlQueryRaw<long>(sql).AsAsyncEnumerable().WithCancellation(context.CancellationToken))
                last = row;
            return last;
        });
        return new(new() { Timeout = patience }, new(), services => services.AddSingleton<ISchema>(new Schema { Query = query }));
    }

    private static async Task<long> RunningAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE 'WITH RECURSIVE%'", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
