using System.Diagnostics;
using System.Net;
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
        var endless = new EndlessStatement(database, column);
        var server = endless.Server(timeout: TimeSpan.FromSeconds(0.5));
        await server.InitializeAsync();

        var clock = Stopwatch.StartNew();
        var answer = await server.PostAsync(new { query = "{endless}" });
        var elapsed = clock.Elapsed;

        await server.DisposeAsync();
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        await answer.AssertTooMuchAsync("TIMEOUT", limit: 0.5);
        Assert.True(elapsed < TimeSpan.FromSeconds(20), $"It took {elapsed}.");
        if (provider == TestProvider.Postgres)
            Assert.Equal(0, await endless.RunningInPostgresAsync());
    }
}
