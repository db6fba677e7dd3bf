using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SkillGraph.Server.Hosting;
using SkillGraph.Server.Tests.GraphQLHttp;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests.Hosting;

/// <summary>A field <c>endless</c> whose statement ends only when it is cancelled.</summary>
/// <param name="database">Where it runs.</param>
/// <param name="column">What it reads: rows as it goes, or one number at its end.</param>
internal sealed class EndlessStatement(TestDatabase database, string column)
{
    private readonly string _sql = $"""
        WITH RECURSIVE n(i) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) SELECT {column} AS "Value" FROM n
        """;

    private int _running;

    /// <summary>How many are being read.</summary>
    public int Running => _running;

    /// <summary>A server that has the field.</summary>
    public TestServer Server(TimeSpan timeout)
    {
        var query = new ObjectGraphType { Name = "Query" };
        query.Field<LongGraphType>("endless").ResolveAsync(async context => await ReadAsync(context.CancellationToken));
        return new(new() { Timeout = timeout }, new(), services => services.AddSingleton<ISchema>(new Schema { Query = query }));
    }

    /// <summary>How many PostgreSQL is working on.</summary>
    public async Task<long> RunningInPostgresAsync()
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE 'WITH RECURSIVE%'", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task<long> ReadAsync(CancellationToken cancellation)
    {
        var options = database.Configure(new DbContextOptionsBuilder().AddInterceptors(new SqliteInterruption())).Options;
        await using var db = new DbContext(options);
        Interlocked.Increment(ref _running);
        try
        {
            long last = 0;
            await foreach (var row in db.Database.SqlQueryRaw<long>(_sql).AsAsyncEnumerable().WithCancellation(cancellation))
                last = row;
            return last;
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
