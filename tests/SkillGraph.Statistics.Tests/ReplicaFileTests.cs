namespace SkillGraph.Statistics.Tests;

public sealed class ReplicaFileTests
{
    private static readonly StatisticQuery Count = new() { Measures = ["things"], AsOf = ThingHub.Today };

    [Fact]
    public async Task A_file_is_kept_for_the_next_process()
    {
        using var hub = await FilledAsync();

        hub.Reopen();

        Assert.Equal(1, hub.Replica.State.DataVersion);
        Assert.Equal([": 100"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
    }

    [Fact]
    public async Task A_process_that_is_killed_leaves_a_file_that_opens()
    {
        using var hub = await FilledAsync();
        var copy = Directory.CreateTempSubdirectory("killed_").FullName;
        // What is on disk while the process still runs is what a killed one leaves.
        foreach (var file in Directory.GetFiles(hub.Options.Folder, "*.duckdb*"))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        using (var replica = new Replica(ThingSchema.Replica, hub.Options with { Folder = copy }))
        using (var session = await replica.ReadAsync())
            Assert.Equal([": 100"], (await session.AnswerAsync(ThingSchema.Things, Count, exact: true)).Lines());
        Directory.Delete(copy, recursive: true);
    }

    [Theory]
    [InlineData("not a database")]
    [InlineData("")]
    public async Task A_damaged_file_is_made_anew(string content)
    {
        using var hub = await FilledAsync();

        hub.Reopen(path => File.WriteAllText(path, content));

        await RefillsAsync(hub);
    }

    [Fact]
    public async Task A_file_with_damaged_data_is_made_anew()
    {
        using var hub = await FilledAsync();

        hub.Reopen(path =>
        {
            using var file = File.OpenWrite(path);
            // Past the headers, into the blocks.
            file.Position = 3 * 4096;
            file.Write(Enumerable.Repeat((byte)0x5A, (int)(file.Length - file.Position)).ToArray());
        });

        await RefillsAsync(hub);
    }

    [Fact]
    public async Task A_file_of_another_schema_is_made_anew()
    {
        using var hub = await FilledAsync();
        hub.Replica.Dispose();
        var table = ThingSchema.Replica.Tables[0];
        var other = ThingSchema.Replica with { Tables = [table with { Select = "SELECT * FROM things WHERE rank > 0" }] };

        using (var replica = new Replica(other, hub.Options))
            Assert.Equal(-1, replica.State.DataVersion);
        hub.Reopen();
    }

    [Fact]
    public async Task Two_replicas_at_once_take_two_files_and_the_first_is_free_again_afterwards()
    {
        using var hub = await FilledAsync();
        using (new Replica(ThingSchema.Replica, hub.Options))
            Assert.Equal(["0.duckdb", "1.duckdb"], Files(hub));

        hub.Reopen();
        using (new Replica(ThingSchema.Replica, hub.Options))
            Assert.Equal(["0.duckdb", "1.duckdb"], Files(hub));
    }

    [Fact]
    public async Task What_a_purge_removed_leaves_the_disk_when_the_last_reader_has_gone()
    {
        using var hub = await FilledAsync();
        using (var session = await hub.Replica.ReadAsync())
        {
            hub.Store.Purge(5);
            await hub.RefreshAsync();

            Assert.Equal([": 100"], (await session.AnswerAsync(ThingSchema.Things, Count, exact: true)).Lines());
            Assert.Equal([": 99"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
            Assert.Equal(["0.duckdb", "0.next.duckdb"], Files(hub));
            Assert.Equal([0], ReplicaFolder.List(hub.Options.Folder).Select(slot => slot.Number));
        }
        Assert.Equal(["0.next.duckdb"], Files(hub));
    }

    [Fact]
    public async Task A_replica_that_is_built_anew_is_kept_for_the_next_process()
    {
        using var hub = await FilledAsync();
        hub.Store.Purge(5);
        await hub.RefreshAsync();

        hub.Reopen();

        Assert.Equal([": 99"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_that_is_killed_while_it_builds_anew_leaves_the_earlier_replica(bool begun)
    {
        using var hub = await FilledAsync();

        hub.Reopen(path =>
        {
            var next = Path.ChangeExtension(path, ".next.duckdb");
            if (begun)
                new Replica(ThingSchema.Replica, hub.Options with { Folder = Path.Combine(hub.Options.Folder, "other") }).Dispose();
            File.Copy(begun ? Path.Combine(hub.Options.Folder, "other", "0.duckdb") : typeof(Replica).Assembly.Location, next);
        });

        Assert.Equal([": 100"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
        Assert.Equal(["0.duckdb"], Files(hub));
    }

    [Fact]
    public async Task An_interrupted_rebuild_leaves_the_earlier_replica()
    {
        using var hub = await FilledAsync();
        hub.Store.Purge(5);
        using var connection = hub.Store.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hub.Replica.RefreshAsync(connection, cancellation: new(canceled: true)));
        using var interruption = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hub.Replica.RefreshAsync(connection, new Told(interruption.Cancel), interruption.Token));

        Assert.Equal([": 100"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
        Assert.Equal(["0.duckdb"], Files(hub));
        await hub.RefreshAsync();
        Assert.Equal([": 99"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
    }

    [Fact]
    public void A_folder_that_cannot_be_used_is_named()
    {
        var file = Path.GetTempFileName();

        var error = Assert.Throws<StatisticsException>(() => new Replica(ThingSchema.Replica, new ReplicaOptions(Path.Combine(file, "replica"))));

        Assert.Equal("REPLICA_FOLDER", error.Code);
        Assert.Contains(file, error.Message);
        File.Delete(file);
    }

    private static string[] Files(ThingHub hub) =>
        [.. Directory.GetFiles(hub.Options.Folder, "*.duckdb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static async Task<ThingHub> FilledAsync()
    {
        var random = new Random(1);
        var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(0, 100).Select(id => Thing.Random(id, random) with { EndedOn = null }));
        await hub.RefreshAsync();
        return hub;
    }

    private static async Task RefillsAsync(ThingHub hub)
    {
        Assert.Equal(-1, hub.Replica.State.DataVersion);
        await hub.RefreshAsync();
        Assert.Equal([": 100"], (await hub.AskAsync(ThingSchema.Things, Count)).Lines());
    }

    private sealed class Told(Action act) : IProgress<ReplicaProgress>
    {
        public void Report(ReplicaProgress value) => act();
    }
}
