using SkillGraph.TestKit;

namespace SkillGraph.Statistics.Tests;

/// <summary>A store of things with a replica in a folder of its own.</summary>
internal sealed class ThingHub : IDisposable
{
    public static readonly DateOnly Today = new(2022, 7, 1);

    public ThingHub(TestProvider provider = TestProvider.Sqlite, Func<ReplicaOptions, ReplicaOptions>? configure = null)
    {
        Store = new ThingStore(provider);
        Options = new ReplicaOptions(Directory.CreateTempSubdirectory("replica_").FullName) { Today = () => Today, MemoryMiB = 1024 };
        Options = configure?.Invoke(Options) ?? Options;
        Replica = new Replica(ThingSchema.Replica, Options);
    }

    public ThingStore Store { get; }

    public ReplicaOptions Options { get; }

    public Replica Replica { get; private set; }

    public async Task<ReplicaState> RefreshAsync()
    {
        using var connection = Store.Connect();
        return await Replica.RefreshAsync(connection);
    }

    public async Task<StatisticAnswer> AskAsync(Statistic statistic, StatisticQuery query, bool exact = true)
    {
        using var session = await Replica.ReadAsync();
        return await session.AnswerAsync(statistic, query, exact);
    }

    /// <summary>Lets go of the replica's file, has something done to it, and opens it again.</summary>
    public void Reopen(Action<string>? meanwhile = null)
    {
        Replica.Dispose();
        meanwhile?.Invoke(Path.Combine(Options.Folder, "0.duckdb"));
        Replica = new Replica(ThingSchema.Replica, Options);
    }

    public void Dispose()
    {
        Replica.Dispose();
        Directory.Delete(Options.Folder, recursive: true);
        Store.Dispose();
    }
}
