using DuckDB.NET.Data;
using SkillGraph.TestKit;

namespace SkillGraph.Statistics.Tests;

public sealed class VerificationTests
{
    [Theory]
    [InlineData(TestProvider.Sqlite)]
    [InlineData(TestProvider.Postgres)]
    public async Task A_replica_that_follows_changes_differs_from_the_record_store_and_its_own_facts_in_nothing(TestProvider provider)
    {
        var random = new Random(17);
        using var hub = new ThingHub(provider);
        for (var round = 0; round < 10; round++)
        {
            hub.Store.Put(Enumerable.Range(0, random.Next(80)).Select(_ => Thing.Random(random.Next(300), random)));
            hub.Store.Delete(hub.Store.Things.Select(thing => thing.Id).Where(_ => random.Next(8) == 0).ToArray());

            Assert.Empty(await VerifyAsync(hub));
            Assert.Equal(hub.Store.Version, hub.Replica.State.DataVersion);
        }
    }

    [Fact]
    public async Task Every_difference_is_named()
    {
        using var hub = await FilledAsync();
        Tamper(
            hub,
            "UPDATE thing SET rank = 8, ended_on = DATE '2022-02-02' WHERE id = 3",
            "DELETE FROM thing WHERE id IN (5, 9)",
            "INSERT INTO thing SELECT * REPLACE (1000 AS id) FROM thing WHERE id = 1");

        var differences = await VerifyAsync(hub);

        Assert.Equal(
            [
                new(DifferenceKind.Changed, "thing", "3", "rank", "8", "3"),
                new(DifferenceKind.Changed, "thing", "3", "ended_on", "2022-02-02", "NULL"),
                new(DifferenceKind.Missing, "thing", "5"),
                new(DifferenceKind.Missing, "thing", "9"),
                new(DifferenceKind.Surplus, "thing", "1000"),
            ],
            differences.Where(difference => difference.Table == "thing"));
    }

    [Fact]
    public async Task A_summary_that_is_not_what_its_facts_add_up_to_is_named()
    {
        using var hub = await FilledAsync();
        Tamper(hub, "UPDATE thing_day SET things = 77 WHERE rowid = (SELECT min(rowid) FROM thing_day WHERE rank = 3)");

        var differences = await VerifyAsync(hub);

        // What is derived from it differs as well.
        var own = differences.Where(difference => difference.Table == "thing_day").ToList();
        Assert.Equal([DifferenceKind.Missing, DifferenceKind.Surplus], own.Select(difference => difference.Kind));
        Assert.Contains("'things': 77", own[1].Row);
        // Nothing was mended in passing.
        Assert.Equal(differences, await VerifyAsync(hub));
    }

    [Fact]
    public async Task A_file_that_another_process_holds_is_verified_by_a_copy()
    {
        using var hub = await FilledAsync();
        Tamper(hub, "DELETE FROM thing WHERE id = 7");

        Assert.Null(Replica.TryOpen(ThingSchema.Replica, hub.Options, 0));
        using var copy = Replica.CopyOf(ThingSchema.Replica, hub.Options, 0);
        var differences = await VerifyAsync(copy, hub);

        Assert.Contains(new ReplicaDifference(DifferenceKind.Missing, "thing", "7"), differences);
    }

    [Fact]
    public async Task A_folder_lists_its_files_with_what_their_processes_said()
    {
        using var hub = await FilledAsync();
        Assert.Empty(ReplicaFolder.List(Path.Combine(hub.Options.Folder, "none")));
        using (new Replica(ThingSchema.Replica, hub.Options))
        {
        }

        var slots = ReplicaFolder.List(hub.Options.Folder);

        Assert.Equal([(0, true), (1, false)], slots.Select(slot => (slot.Number, slot.InUse)));
        Assert.All(slots, slot => Assert.True(slot.Bytes > 0));
        Assert.Equal((Environment.ProcessId, hub.Replica.State), (slots[0].Note!.ProcessId, slots[0].Note!.State));
        Assert.Equal(-1, slots[1].Note!.State.DataVersion);
    }

    private static async Task<ThingHub> FilledAsync()
    {
        var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(1, 9).Select(id => new Thing(id, id, id % 8, "place", "group", id, new DateOnly(2021, 1, id), null)));
        await hub.RefreshAsync();
        return hub;
    }

    private static Task<List<ReplicaDifference>> VerifyAsync(ThingHub hub) => VerifyAsync(hub.Replica, hub);

    private static async Task<List<ReplicaDifference>> VerifyAsync(Replica replica, ThingHub hub)
    {
        var found = new List<ReplicaDifference>();
        using var connection = hub.Store.Connect();
        await replica.VerifyAsync(connection, found.Add);
        return found;
    }

    private static void Tamper(ThingHub hub, params string[] statements) => hub.Reopen(path =>
    {
        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        foreach (var statement in statements)
            connection.Execute(statement);
    });
}
