using SkillGraph.TestKit;

namespace SkillGraph.Statistics.Tests;

public sealed class ReplicaRefreshTests
{
    private static readonly StatisticQuery Everything = new()
    {
        Measures = ["things", "holders", "scored", "places", "medianScore"],
        Dimensions = ["rank", "place", "group", "year"],
        AsOf = ThingHub.Today,
    };

    private static readonly StatisticQuery Count = new() { Measures = ["things"], AsOf = ThingHub.Today };

    [Theory]
    [InlineData(TestProvider.Sqlite)]
    [InlineData(TestProvider.Postgres)]
    public async Task Refreshing_change_by_change_ends_where_copying_everything_does(TestProvider provider)
    {
        var random = new Random(5);
        using var hub = new ThingHub(provider);
        for (var round = 0; round < 8; round++)
        {
            hub.Store.Put(Enumerable.Range(0, 60).Select(_ => Thing.Random(random.Next(300), random)));
            hub.Store.Delete(hub.Store.Things.Select(thing => thing.Id).Where(_ => random.Next(6) == 0).ToArray());
            Assert.Equal(hub.Store.Version, (await hub.RefreshAsync()).DataVersion);
        }

        using var whole = new Replica(ThingSchema.Replica, hub.Options);
        using var connection = hub.Store.Connect();
        await whole.RefreshAsync(connection);

        using var session = await whole.ReadAsync();
        var expected = await session.AnswerAsync(ThingSchema.Things, Everything, exact: true);
        var actual = await hub.AskAsync(ThingSchema.Things, Everything);
        Assert.NotEmpty(expected.Rows);
        Assert.Equal(expected.Lines(), actual.Lines());
        Assert.Equal(expected.DataVersion, actual.DataVersion);
    }

    [Fact]
    public async Task A_session_sees_one_state_whatever_is_refreshed_meanwhile()
    {
        using var hub = new ThingHub();
        hub.Store.Put(ThingWith(1, rank: 1));
        await hub.RefreshAsync();
        using var session = await hub.Replica.ReadAsync();

        hub.Store.Put(ThingWith(2, rank: 2));
        await hub.RefreshAsync();
        hub.Store.Delete(1);
        await hub.RefreshAsync();

        var byRank = Count with { Dimensions = ["rank"] };
        Assert.Equal(["1: 1"], (await session.AnswerAsync(ThingSchema.Things, byRank, exact: true)).Lines());
        Assert.Equal(["1: 1"], (await session.AnswerAsync(ThingSchema.Things.FromFacts(), byRank, exact: true)).Lines());
        Assert.Equal(["2: 1"], (await hub.AskAsync(ThingSchema.Things, byRank)).Lines());
    }

    [Fact]
    public async Task Readers_never_see_half_a_refresh()
    {
        var random = new Random(3);
        using var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(0, 400).Select(id => Thing.Random(id, random) with { EndedOn = null }));
        await hub.RefreshAsync();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var read = 0;
            for (; !done.IsCancellationRequested; read++)
            {
                using var session = await hub.Replica.ReadAsync();
                var byPlace = Count with { Dimensions = ["place", "rank"], Filters = [new("rank") { To = 8 + read }] };
                foreach (var statistic in new[] { ThingSchema.Things, ThingSchema.Things.FromFacts() })
                    Assert.Equal(400, (await session.AnswerAsync(statistic, byPlace, exact: true)).Rows.Sum(row => row.Values[0].Value));
            }
            return read;
        })).ToArray();

        for (var round = 0; round < 25; round++)
        {
            // Things move between places and ranks; their number stays.
            hub.Store.Put(Enumerable.Range(0, 100).Select(_ => Thing.Random(random.Next(400), random) with { EndedOn = null }));
            await hub.RefreshAsync();
        }
        await done.CancelAsync();

        Assert.All(await Task.WhenAll(readers), read => Assert.True(read > 0));
    }

    [Theory]
    [InlineData(TestProvider.Sqlite)]
    [InlineData(TestProvider.Postgres)]
    public async Task A_refresh_reads_one_snapshot_of_the_record_store(TestProvider provider)
    {
        using var store = new ThingStore(provider);
        store.Put(ThingWith(1, rank: 1));
        using var connection = store.Connect();
        using var snapshot = new SourceSnapshot(connection);
        var before = snapshot.ReadState(ThingSchema.Replica.StateSql);

        store.Put(ThingWith(2, rank: 2));

        Assert.Equal(1, snapshot.Read("SELECT count(*) FROM things", reader => reader.Read() ? reader.GetInt64(0) : 0));
        Assert.Equal(before, snapshot.ReadState(ThingSchema.Replica.StateSql));
    }

    [Fact]
    public async Task A_raised_epoch_has_everything_copied_anew()
    {
        using var hub = new ThingHub();
        hub.Store.Put(ThingWith(1, rank: 1), ThingWith(2, rank: 2));
        await hub.RefreshAsync();

        hub.Store.Purge(1);
        await hub.RefreshAsync();

        Assert.Equal([": 1"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
    }

    [Fact]
    public async Task A_store_restored_from_a_backup_is_copied_anew()
    {
        using var hub = new ThingHub();
        hub.Store.Put(ThingWith(1, rank: 1));
        hub.Store.Put(ThingWith(2, rank: 2));
        await hub.RefreshAsync();
        using var restored = new ThingStore(TestProvider.Sqlite);
        restored.Put(ThingWith(3, rank: 3));

        using var connection = restored.Connect();
        await hub.Replica.RefreshAsync(connection);

        Assert.Equal(["3: 1"], (await hub.AskAsync(ThingSchema.Things, Count with { Dimensions = ["rank"] })).Lines());
    }

    [Fact]
    public async Task A_failed_refresh_leaves_everything_as_it_was()
    {
        using var hub = new ThingHub();
        hub.Store.Put(ThingWith(1, rank: 1));
        await hub.RefreshAsync();
        // A date that cannot be read, after a good row.
        hub.Store.Put(ThingWith(2, rank: 2));
        hub.Store.Execute("INSERT INTO things SELECT 99, holder, rank, place, \"group\", score, 'someday', NULL, data_version, NULL FROM things WHERE id = 2");
        await Assert.ThrowsAsync<FormatException>(hub.RefreshAsync);

        Assert.Equal(1, hub.Replica.State.DataVersion);
        Assert.Equal([": 1"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
        hub.Store.Execute("DELETE FROM things WHERE id = 99");
        await hub.RefreshAsync();
        Assert.Equal([": 2"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
    }

    [Theory]
    [InlineData(TestProvider.Sqlite, "thing")]
    [InlineData(TestProvider.Sqlite, "holder_change")]
    [InlineData(TestProvider.Postgres, "thing")]
    [InlineData(TestProvider.Postgres, "holder_change")]
    public async Task A_refresh_that_is_interrupted_leaves_everything_as_it_was(TestProvider provider, string at)
    {
        using var hub = new ThingHub(provider);
        hub.Store.Put(ThingWith(1, rank: 1), ThingWith(2, rank: 2));
        using var interruption = new CancellationTokenSource();
        using var connection = hub.Store.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hub.Replica.RefreshAsync(connection, new At(at, interruption.Cancel), interruption.Token));

        Assert.Equal(-1, hub.Replica.State.DataVersion);
        await hub.Replica.RefreshAsync(connection);
        Assert.Equal([": 2"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
    }

    [Fact]
    public async Task A_refresh_tells_how_far_it_is()
    {
        using var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(0, 20_000).Select(id => ThingWith(id, rank: 1)));
        using var connection = hub.Store.Connect();
        var told = new List<ReplicaProgress>();

        await hub.Replica.RefreshAsync(connection, new Each(told.Add));

        Assert.Equal([new("thing", 0, 20_000), new("thing", 16_384, 20_000)], told.Where(progress => progress.Table == "thing"));
        Assert.Equal(new("holder_change", 1, 1), told[^1]);
    }

    [Fact]
    public async Task A_row_that_was_written_again_without_a_change_changes_nothing()
    {
        using var hub = new ThingHub();
        hub.Store.Put(ThingWith(1, rank: 1), ThingWith(2, rank: 2));
        await hub.RefreshAsync();
        hub.Store.Put(ThingWith(1, rank: 1));
        using var connection = hub.Store.Connect();
        var told = new List<ReplicaProgress>();

        Assert.Equal(2, (await hub.Replica.RefreshAsync(connection, new Each(told.Add))).DataVersion);

        Assert.Empty(told);
        Assert.Equal([": 2"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
    }

    private sealed class Each(Action<ReplicaProgress> told) : IProgress<ReplicaProgress>
    {
        public void Report(ReplicaProgress value) => told(value);
    }

    private sealed class At(string table, Action act) : IProgress<ReplicaProgress>
    {
        public void Report(ReplicaProgress value)
        {
            if (value.Table == table)
                act();
        }
    }

    private static Thing ThingWith(long id, int rank) => new(id, id, rank, "place", "group", 1, new DateOnly(2021, 1, 1), null);
}
