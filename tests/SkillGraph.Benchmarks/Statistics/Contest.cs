using System.Text;
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
            await ServerProcess.StartAsync("DuckDB", ["bare-statistics", copy, readers], cancellation),
            await ServerProcess.StartAsync("PostgreSQL", ["bare-statistics", settings.PostgreSql!, readers], cancellation));
    }

    /// <summary>Questions that were not asked before, of each shape in turn.</summary>
    public (Supply Hub, Supply Bare) Questions(IReadOnlyList<StatisticShape> shapes, int count, bool once)
    {
        List<Question> questions = [.. Enumerable.Range(_asked, count).Select(number => StatisticQuestion.Of(shapes[number % shapes.Count], _key, number))];
        _asked += count;
        return (new([.. questions.Select(question => question.Hub)], once), new([.. questions.Select(question => question.Bare)], once));
    }

    /// <summary>A comparison is worth nothing unless all give the same bytes.</summary>
    public void Compare(StatisticShape shape, int count, params ServerProcess[] bare)
    {
        using var toHub = new KeptConnection(Hub.Address);
        foreach (var number in Enumerable.Range(_asked, count))
        {
            var question = StatisticQuestion.Of(shape, _key, number);
            var one = Encoding.UTF8.GetString(toHub.Ask(question.Hub));
            foreach (var server in bare)
            {
                using var toBare = new KeptConnection(server.Address);
                var other = Encoding.UTF8.GetString(toBare.Ask(question.Bare));
                if (one != other)
                    throw new InvalidOperationException($"{shape.Name}: the hub and {server.Name} answer differently:\n{one}\n{other}");
            }
        }
        _asked += count;
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await DuckDB.DisposeAsync();
        await PostgreSql.DisposeAsync();
    }
}
