using SkillGraph.Benchmarks.Load;
using SkillGraph.Databases;

namespace SkillGraph.Benchmarks.Statistics;

/// <summary>One province's hub against hand-written SQL on the same tables in bare DuckDB, and on PostgreSQL.</summary>
internal sealed class Contest : IAsyncDisposable
{
    private readonly string _key;
    private int _asked;

    private Contest(int certificates, string key, ServerProcess hub, ServerProcess duckDB, ServerProcess postgreSql) =>
        (Certificates, _key, Hub, DuckDB, PostgreSql) = (certificates, key, hub, duckDB, postgreSql);

    public int Certificates { get; }

    public ServerProcess Hub { get; }

    public ServerProcess DuckDB { get; }

    public ServerProcess PostgreSql { get; }

    /// <summary>Starts the servers; the bare one reads a copy of the hub's replica.</summary>
    public static async Task<Contest> StartAsync(HubSettings settings, int certificates, string key, CancellationToken cancellation)
    {
        await using (var hub = await ServerProcess.StartHubAsync(settings, cancellation))
            await hub.StopAsync();
        var copy = Path.Combine(settings.DataFolder, "bare.duckdb");
        File.Copy(Directory.GetFiles(settings.ReplicaFolder, "0*.duckdb").Single(), copy, overwrite: true);
        var readers = $"{settings.Replica.Readers}";
        return new(
            certificates,
            key,
            await ServerProcess.StartHubAsync(settings, cancellation),
            await ServerProcess.StartPeerAsync("DuckDB", ["bare-statistics", copy, readers], cancellation),
            await ServerProcess.StartPeerAsync("PostgreSQL", ["bare-statistics", settings.PostgreSql!, readers], cancellation));
    }

    /// <summary>Sides with questions that were not asked before, of each shape in turn.</summary>
    public Side[] Sides(IReadOnlyList<StatisticShape> shapes, int count, bool once, params ServerProcess[] servers)
    {
        List<Question> questions = [.. Enumerable.Range(_asked, count).Select(number => Question.Of(shapes[number % shapes.Count], _key, number))];
        _asked += count;
        byte[][] toHub = [.. questions.Select(question => question.Hub)];
        byte[][] toBare = [.. questions.Select(question => question.Bare)];
        return [.. servers.Select(server => new Side(server.Name, server, server == Hub ? toHub : toBare, once))];
    }

    /// <summary>A comparison is worth nothing unless all give the same bytes, but that hand-written SQL does not know of periods that are not over.</summary>
    public void Compare(StatisticShape shape, int count, params ServerProcess[] bare)
    {
        var sides = Sides([shape], count, once: false, [Hub, .. bare]);
        foreach (var side in sides[1..])
            Answers.Compare(sides[0], side, (answer, expected) => answer.Replace("PROVISIONAL", "NORMAL") == expected);
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await DuckDB.DisposeAsync();
        await PostgreSql.DisposeAsync();
    }
}
