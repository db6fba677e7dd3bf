using System.Diagnostics;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests.Hosting;

public sealed class DisconnectTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(TestProvider.Sqlite)]
    [InlineData(TestProvider.Postgres)]
    public async Task A_statement_ends_when_whoever_asked_is_gone(TestProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        var endless = new EndlessStatement(database, "count(*)");
        var server = endless.Server(timeout: TimeSpan.FromMinutes(5));
        await server.InitializeAsync();

        using (var gone = new CancellationTokenSource())
        {
            var asked = server.Client.GetAsync("/graphql?query={endless}", gone.Token);
            await Wait(() => endless.Running == 1);
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        }

        await Wait(() => endless.Running == 0);
        await server.DisposeAsync();
        Assert.Equal(0, endless.Running);
        if (provider == TestProvider.Postgres)
            Assert.Equal(0, await endless.RunningInPostgresAsync());
    }

    private static async Task Wait(Func<bool> until)
    {
        for (var clock = Stopwatch.StartNew(); !until() && clock.Elapsed < Patience;)
            await Task.Delay(20);
    }
}
