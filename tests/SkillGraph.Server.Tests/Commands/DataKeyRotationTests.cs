using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using SkillGraph.Server.Tests.GraphQLHttp;
using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests.Commands;

/// <summary>The data key is renewed by the program while another process of it serves, and is killed on the way.</summary>
public sealed class DataKeyRotationTests : IDisposable
{
    private const int Workers = 30_000;
    private const int Readers = 3;
    private readonly SkillGraphProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(TestProvider.Sqlite)]
    [InlineData(TestProvider.Postgres)]
    public async Task Killed_half_way_under_load_it_is_finished_by_the_next_run_and_no_read_fails_and_no_number_is_lost(TestProvider provider)
    {
        using var database = provider == TestProvider.Sqlite ? null : TestDatabase.Create(provider);
        (string, string)[] hub = database is null ? [] : [("SKILLGRAPH_DATABASE", database.ConnectionString)];
        await RunAsync(hub, "migrate");
        await RunAsync(hub, "import", "workers", await FileAsync());
        var key = (await RunAsync(hub, "keys", "create", "office", "--role", "official", "--region", "510000")).Trim();
        await using var store = Connection(database);
        await store.OpenAsync();
        await using var server = await RunningServer.StartAsync(_program, [.. hub, ("Limits__OperationsPerMinute", "1000000")]);
        using var enough = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(server, key, enough.Token))).ToList();

        using (var rotation = _program.Start(hub, ["keys", "rotate-data"]))
        {
            while (await EncryptedAsync(store, byKey: 2) == 0 && !rotation.HasExited)
                await Task.Delay(5);
            rotation.Kill();
            await rotation.WaitForExitAsync();
        }
        var half = await EncryptedAsync(store, byKey: 2);
        var finished = await RunAsync(hub, "keys", "rotate-data");
        await enough.CancelAsync();
        var read = (await Task.WhenAll(readers)).Sum();

        Assert.InRange(half, 1, Workers - 1);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{Workers - half:N0} 条重新加密 re-encrypted with key 2; no new key was made"), finished);
        Assert.Equal(Workers, await EncryptedAsync(store, byKey: 2));
        Assert.True(read > Readers, $"{read} pages were read meanwhile.");
        Assert.Equal(Enumerable.Range(0, Workers).Select(NumberOf), (await NumbersAsync(server, key)).Order());
        Assert.Contains("审计记录完整", await RunAsync(hub, "audit", "verify"));
    }

    /// <summary>Reads pages in clear, each of which must hold what was imported.</summary>
    /// <returns>How many.</returns>
    private static async Task<int> ReadAsync(RunningServer server, string key, CancellationToken enough)
    {
        var pages = 0;
        for (string? cursor = null; !enough.IsCancellationRequested; pages++)
        {
            (var numbers, cursor) = await PageAsync(server, key, cursor);
            Assert.All(numbers, number => Assert.Matches("^P[0-9]{8}$", number));
        }
        return pages;
    }

    private static async Task<List<string>> NumbersAsync(RunningServer server, string key)
    {
        var all = new List<string>();
        string? cursor = null;
        do
        {
            (var numbers, cursor) = await PageAsync(server, key, cursor);
            all.AddRange(numbers);
        }
        while (cursor is not null);
        return all;
    }

    private static async Task<(List<string> Numbers, string? Next)> PageAsync(RunningServer server, string key, string? cursor)
    {
        var query = "query($after: String) { workers(first: 200, after: $after) { nodes { identityNumber } pageInfo { hasNextPage endCursor } } }";
        var answer = await server.AskAsync(new { query, variables = new { after = cursor } }, ("X-Api-Key", key), ("X-Purpose", "test"));
        var body = await answer.JsonAsync();
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        var workers = body.GetProperty("data").GetProperty("workers");
        var page = workers.GetProperty("pageInfo");
        return (
            [.. workers.GetProperty("nodes").EnumerateArray().Select(worker => worker.GetProperty("identityNumber").GetString()!)],
            page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null);
    }

    private async Task<string> FileAsync()
    {
        var file = Path.Combine(_program.Folder, "workers.csv");
        var rows = Enumerable.Range(0, Workers).Select(i => $"护照,{NumberOf(i)},演示,1990,510700");
        await File.WriteAllLinesAsync(file, rows.Prepend("identity_kind,identity_number,name,birth_year,region"));
        return file;
    }

    private static string NumberOf(int i) => $"P{i:00000000}";

    private DbConnection Connection(TestDatabase? database) => database is null
        ? new SqliteConnection($"Data Source={Path.Combine(_program.Folder, "skillgraph", "skillgraph.db")};Pooling=False")
        : new NpgsqlConnection(database.ConnectionString);

    private static async Task<long> EncryptedAsync(DbConnection store, int byKey)
    {
        await using var count = store.CreateCommand();
        count.CommandText = store is SqliteConnection
            ? $"SELECT count(*) FROM workers WHERE substr(identity_cipher, 1, 1) = x'{byKey:X2}'"
            : $"SELECT count(*) FROM workers WHERE get_byte(identity_cipher, 0) = {byKey}";
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task<string> RunAsync((string, string)[] hub, params string[] arguments)
    {
        var (exitCode, output, error) = await _program.RunAsync(hub, arguments);
        Assert.True(exitCode == 0, output + error);
        return output;
    }
}
