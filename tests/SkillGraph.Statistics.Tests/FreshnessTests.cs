namespace SkillGraph.Statistics.Tests;

public sealed class FreshnessTests
{
    private static readonly Thing Made = new(1, 1, 1, "place", "group", 1, new DateOnly(2021, 3, 4), null);

    [Fact]
    public async Task Nothing_is_answered_before_the_first_refresh()
    {
        using var hub = new ThingHub();

        var error = await Assert.ThrowsAsync<StatisticsException>(() => hub.Replica.ReadAsync());

        Assert.Equal("REPLICA_EMPTY", error.Code);
    }

    [Fact]
    public async Task An_empty_store_answers_zero()
    {
        using var hub = new ThingHub();
        await hub.RefreshAsync();

        Assert.Equal([": 0"], (await hub.AskAsync(ThingSchema.Things, new() { Measures = ["things"] })).Lines());
        Assert.Equal([": 0"], (await hub.AskAsync(ThingSchema.Things.FromFacts(), new() { Measures = ["things"] }, exact: false)).Lines());
    }

    [Fact]
    public async Task A_read_waits_for_the_version_it_needs()
    {
        using var hub = new ThingHub();
        await hub.RefreshAsync();
        var reading = hub.Replica.ReadAsync(minDataVersion: 1);
        await Task.Delay(50);
        Assert.False(reading.IsCompleted);

        hub.Store.Put(Made);
        await hub.RefreshAsync();

        using var session = await reading;
        Assert.Equal(1, session.State.DataVersion);
    }

    [Fact]
    public async Task A_version_that_does_not_come_is_an_error_that_names_both_versions()
    {
        using var hub = new ThingHub(configure: options => options with { Patience = TimeSpan.FromMilliseconds(100) });
        await hub.RefreshAsync();

        var error = await Assert.ThrowsAsync<StatisticsException>(() => hub.Replica.ReadAsync(minDataVersion: 5));

        Assert.Equal("REPLICA_BEHIND", error.Code);
        Assert.Contains("version 0", error.Message);
        Assert.Contains("version 5", error.Message);
    }

    [Fact]
    public async Task The_day_not_asked_for_is_the_latest_event_not_after_today()
    {
        using var hub = new ThingHub();
        await hub.RefreshAsync();
        using (var empty = await hub.Replica.ReadAsync())
            Assert.Equal(ThingHub.Today, await empty.LatestDayAsync());

        hub.Store.Put(Made, Made with { Id = 2, EndedOn = new(2021, 5, 6) }, Made with { Id = 3, MadeOn = ThingHub.Today.AddDays(1) });
        await hub.RefreshAsync();

        var answer = await hub.AskAsync(ThingSchema.Things, new() { Measures = ["things"] });
        Assert.Equal(new DateOnly(2021, 5, 6), answer.AsOf);
        Assert.Equal([": 1"], answer.Lines());
        Assert.Equal(1, answer.DataVersion);
    }
}
