namespace SkillGraph.Statistics.Tests;

public sealed class DisclosureTests
{
    private static readonly StatisticQuery ByPlaceAndYear = new()
    {
        Measures = ["things", "holders", "scored", "places", "scoredShare", "medianScore"],
        Dimensions = ["place", "group", "year", "rank"],
        AsOf = ThingHub.Today,
    };

    [Theory]
    [InlineData(120)]
    [InlineData(1500)]
    [InlineData(6000)]
    public async Task Every_row_publishes_what_its_own_true_values_allow(int things)
    {
        using var hub = await FilledAsync(things);
        foreach (var query in new[] { ByPlaceAndYear, ByPlaceAndYear with { Dimensions = ["place", "year"] }, ByPlaceAndYear with { Dimensions = [] } })
        {
            var exact = await hub.AskAsync(ThingSchema.Things, query);
            var published = await hub.AskAsync(ThingSchema.Things, query, exact: false);

            Assert.Equal(exact.Rows.Select(row => row.Keys), published.Rows.Select(row => row.Keys));
            Assert.All(exact.Rows.Zip(published.Rows), pair => Assert.Equal(Expected(pair.First.Values), pair.Second.Values));
        }
    }

    [Fact]
    public async Task Conditions_and_order_and_limit_see_published_values()
    {
        using var hub = await FilledAsync(1500);
        var query = ByPlaceAndYear with { Measures = ["things"], Order = [new("things", Descending: true)] };

        var all = await hub.AskAsync(ThingSchema.Things, query, exact: false);
        var some = await hub.AskAsync(ThingSchema.Things, query with { Having = [new("things", AtLeast: 1, AtMost: 5)] }, exact: false);
        var top = await hub.AskAsync(ThingSchema.Things, query with { Limit = 3, Offset = 2 }, exact: false);
        var beyond = await hub.AskAsync(ThingSchema.Things, query with { Offset = 100_000 }, exact: false);

        var values = all.Rows.Select(row => row.Values[0].Value).ToArray();
        Assert.Contains(null, values);
        Assert.Contains(5, values);
        Assert.Equal(values.OrderByDescending(value => value ?? -1), values);
        Assert.Equal(all.Lines().Where(line => line.EndsWith(": 5", StringComparison.Ordinal)), some.Lines());
        Assert.Equal(all.Lines()[2..5], top.Lines());
        Assert.Equal(all.Rows.Count, top.TotalGroups);
        Assert.Equal((0, all.Rows.Count), (beyond.Rows.Count, beyond.TotalGroups));
    }

    [Fact]
    public async Task Summary_and_facts_publish_the_same()
    {
        using var hub = await FilledAsync(1500);
        var query = ByPlaceAndYear with { Measures = ["things"] };

        var fromSummary = await hub.AskAsync(ThingSchema.Things, query, exact: false);

        Assert.Equal(AnswerSource.SUMMARY, fromSummary.Source);
        Assert.Equal((await hub.AskAsync(ThingSchema.Things.FromFacts(), query, exact: false)).Lines(), fromSummary.Lines());
    }

    [Fact]
    public async Task A_small_count_withholds_what_was_asked_beside_it_or_without_it()
    {
        using var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(1, 3).Select(id => new Thing(id, id, 1, "place", "group", 50, new DateOnly(2021, 1, 1), null)));
        await hub.RefreshAsync();

        foreach (var measure in new[] { "holders", "scoredShare", "medianScore" })
            Assert.Equal([": SUPPRESSED"], (await hub.AskAsync(ThingSchema.Things, new() { Measures = [measure] }, exact: false)).Lines());
    }

    [Theory]
    [InlineData(4, 4, ": SUPPRESSED SUPPRESSED")]
    [InlineData(4, 1, ": SUPPRESSED SUPPRESSED")]
    [InlineData(5, 3, ": 5 3")]
    [InlineData(7, 5, ": 5 5")]
    [InlineData(7, 6, ": 5 SUPPRESSED")]
    [InlineData(8, 8, ": 10 8")]
    [InlineData(9, 9, ": 10 SUPPRESSED")]
    public async Task A_number_of_no_person_is_withheld_where_it_would_tell_more_of_a_count_than_is_published(int things, int places, string expected)
    {
        using var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(1, things).Select(id => new Thing(id, id, 1, $"place {Math.Min(id, places)}", "group", 50, new DateOnly(2021, 1, 1), null)));
        await hub.RefreshAsync();

        Assert.Equal([expected], (await hub.AskAsync(ThingSchema.Things, new() { Measures = ["things", "places"] }, exact: false)).Lines());
        Assert.Equal([$": {places}"], (await hub.AskAsync(ThingSchema.Things, new() { Measures = ["places"] })).Lines());
    }

    [Fact]
    public async Task A_ratio_over_nothing_is_missing_and_nothing_is_zero()
    {
        using var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(1, 7).Select(id => new Thing(id, id, 1, "place", "group", null, new DateOnly(2021, 1, 1), null)));
        await hub.RefreshAsync();
        var query = new StatisticQuery { Measures = ["scored", "scoredShare", "thingsPerScored"] };

        Assert.Equal([": 0 0 MISSING"], (await hub.AskAsync(ThingSchema.Things, query, exact: false)).Lines());
        Assert.Equal([": 0 0 MISSING"], (await hub.AskAsync(ThingSchema.Things, query)).Lines());
    }

    private static async Task<ThingHub> FilledAsync(int things)
    {
        var random = new Random(things);
        var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(0, things).Select(id => Thing.Random(id, random)));
        await hub.RefreshAsync();
        return hub;
    }

    /// <summary>What may be published of a row of true values, worked out from the rules anew.</summary>
    private static StatisticValue[] Expected(IReadOnlyList<StatisticValue> exact)
    {
        double things = exact[0].Value!.Value, holders = exact[1].Value!.Value, scored = exact[2].Value!.Value, places = exact[3].Value!.Value;
        var small = new[] { things, holders, scored }.Any(count => count is >= 1 and <= 4);
        var withheld = new StatisticValue(null, ValueStatus.SUPPRESSED);
        StatisticValue Rounded(double count) => new(5 * Math.Round(count / 5), exact[0].Status);
        return [
            small ? withheld : Rounded(things),
            small ? withheld : Rounded(holders),
            small ? withheld : Rounded(scored),
            small || places > Math.Max(5, Rounded(things).Value!.Value - 2) ? withheld : exact[3],
            small ? withheld : things == 0 ? exact[4] : new(Rounded(scored).Value / Rounded(things).Value, exact[0].Status),
            small || holders is > 0 and < 10 ? withheld : exact[5]];
    }
}
