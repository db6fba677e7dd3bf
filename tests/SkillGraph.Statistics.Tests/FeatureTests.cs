namespace SkillGraph.Statistics.Tests;

public sealed class FeatureTests : IDisposable
{
    private readonly ThingHub _hub = new();

    public void Dispose() => _hub.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_is_asked_together_is_answered_as_in_memory_from_summary_and_facts(int seed)
    {
        var random = new Random(seed);
        await FillAsync(random, 400);
        for (var question = 0; question < 60; question++)
        {
            var query = Random(random);
            var expected = new ThingModel(_hub.Store.Things, query).Lines().Order(StringComparer.Ordinal).ToList();

            foreach (var statistic in new[] { ThingSchema.Things, ThingSchema.Things.FromFacts() })
            {
                var answer = await _hub.AskAsync(statistic, query);

                Assert.Equal(expected, answer.Rows.Select(row => Line(query, row)).Order(StringComparer.Ordinal));
                Assert.Equal(expected.Count, answer.TotalGroups);
            }
        }
    }

    [Fact]
    public async Task Groups_come_first_then_other_then_subtotals_then_the_total_on_whatever_page()
    {
        await FillAsync(new Random(5), 400);
        var query = new StatisticQuery
        {
            Measures = ["things"],
            Dimensions = ["place", "rank"],
            Top = new(3, "place", "things"),
            Subtotals = Subtotals.CUBE,
            Order = [new("things", Descending: true)],
            AsOf = ThingHub.Today,
        };

        var whole = await _hub.AskAsync(ThingSchema.Things, query);
        var paged = new List<StatisticRow>();
        for (var offset = 0; offset < whole.TotalGroups; offset += 7)
            paged.AddRange((await _hub.AskAsync(ThingSchema.Things, query with { Offset = offset, Limit = 7 })).Rows);

        Assert.Equal(whole.Rows.Select(row => Line(query, row)), paged.Select(row => Line(query, row)));
        Assert.Equal(whole.Rows.OrderBy(row => row.Over.Count).ThenBy(row => string.Join(',', row.Over) == "place").ThenBy(row => row.IsOther)
            .ThenByDescending(row => row.Values[0].Value).Select(row => row.Values[0]), whole.Rows.Select(row => row.Values[0]));
        Assert.Equal(["GROUP", "SUBTOTAL", "TOTAL"], whole.Rows.Select(row => row.Kind.ToString()).Distinct());
        Assert.Equal(_hub.Store.Things.Count(thing => thing.Counts(ThingHub.Today)), whole.Rows[^1].Values[0].Value);
    }

    [Fact]
    public async Task Having_keeps_groups_and_leaves_other_and_subtotals_as_they_are()
    {
        await FillAsync(new Random(6), 400);
        var query = new StatisticQuery { Measures = ["things"], Dimensions = ["place"], Top = new(4, "place", "things"), Subtotals = Subtotals.ROLLUP, AsOf = ThingHub.Today };

        var all = await _hub.AskAsync(ThingSchema.Things, query);
        var none = await _hub.AskAsync(ThingSchema.Things, query with { Having = [new("things", AtLeast: 1_000_000)] });

        Assert.Equal(all.Rows.Where(row => row.IsOther || row.Kind != RowKind.GROUP).Select(row => Line(query, row)), none.Rows.Select(row => Line(query, row)));
        Assert.Equal(2, none.TotalGroups);
    }

    [Fact]
    public async Task Groups_can_be_chosen_and_ordered_by_growth_and_share()
    {
        await FillAsync(new Random(7), 600);
        var query = new StatisticQuery
        {
            Measures = [new("things", Aspect.GROWTH_ON_YEAR)],
            Dimensions = ["year", "place"],
            Having = [new(new("things", Aspect.GROWTH_ON_YEAR), AtLeast: 0), new(new("things", Aspect.SHARE), AtLeast: 0.01)],
            Order = [new("things", Descending: true, Aspect.GROWTH_ON_YEAR)],
            AsOf = new(2022, 6, 30),
        };

        var answer = await _hub.AskAsync(ThingSchema.Things, query);

        var growths = answer.Rows.Select(row => row.Values[0].Value!.Value).ToList();
        Assert.NotEmpty(growths);
        Assert.All(growths, growth => Assert.True(growth >= 0));
        Assert.Equal(growths.OrderDescending(), growths);
    }

    [Fact]
    public async Task A_period_that_has_not_ended_is_provisional()
    {
        _hub.Store.Put(Thing(1, new(2022, 5, 3)), Thing(2, new(2022, 6, 2)));
        await _hub.RefreshAsync();
        var query = new StatisticQuery { Measures = ["things", new("things", Aspect.GROWTH)], Dimensions = ["month"] };
        async Task<string[]> Statuses(DateOnly asOf) => [.. (await _hub.AskAsync(ThingSchema.Things, query with { AsOf = asOf })).Rows.SelectMany(row => row.Values.Select(value => value.Status.ToString()))];

        Assert.Equal(["NORMAL", "MISSING", "PROVISIONAL", "PROVISIONAL"], await Statuses(new(2022, 6, 29)));
        Assert.Equal(["NORMAL", "MISSING", "NORMAL", "NORMAL"], await Statuses(new(2022, 6, 30)));
    }

    [Fact]
    public async Task A_month_without_things_is_zero_and_its_median_is_missing()
    {
        _hub.Store.Put(Thing(1, new(2022, 3, 3)), Thing(2, new(2022, 6, 2)));
        await _hub.RefreshAsync();
        var query = new StatisticQuery { Measures = ["things", "holders", "places", "medianScore", "scoredShare"], Dimensions = ["month"], FillGaps = true, AsOf = new(2022, 7, 1) };

        var answer = await _hub.AskAsync(ThingSchema.Things, query);

        Assert.Equal(
            ["2022-03: 1 1 1 50 1", "2022-04: 0 0 0 MISSING MISSING", "2022-05: 0 0 0 MISSING MISSING", "2022-06: 1 1 1 50 1", "2022-07: 0 0 0 MISSING MISSING"],
            answer.Lines());
    }

    [Fact]
    public async Task A_filter_on_time_fills_from_its_beginning_and_no_further_than_its_end()
    {
        _hub.Store.Put(Thing(1, new(2022, 3, 3)));
        await _hub.RefreshAsync();
        var query = new StatisticQuery { Measures = ["things"], Dimensions = ["month"], FillGaps = true, AsOf = new(2022, 7, 1) };

        Assert.Equal(
            ["2022-02: 0", "2022-03: 1", "2022-04: 0"],
            (await _hub.AskAsync(ThingSchema.Things, query with { Filters = [new("month") { From = "2022-02", To = "2022-04" }] })).Lines());
        Assert.Equal(
            ["2021-10: 0", "2021-11: 0", "2021-12: 0"],
            (await _hub.AskAsync(ThingSchema.Things, query with { Filters = [new("quarter") { In = ["2021Q4"] }] })).Lines());
    }

    private async Task FillAsync(Random random, int things)
    {
        _hub.Store.Put(Enumerable.Range(0, things).Select(id => Tests.Thing.Random(id, random)));
        await _hub.RefreshAsync();
    }

    private static Thing Thing(long id, DateOnly madeOn) => new(id, id, 1, "place", "group", 50, madeOn, null);

    private static string Line(StatisticQuery query, StatisticRow row) => $"{ThingModel.Name(query, row)}: {string.Join(' ', row.Values.Select(Text.Of))}";

    private static StatisticQuery Random(Random random)
    {
        bool Chance(int of) => random.Next(of) == 0;
        string[] all = ["rank", "place", "group", "year", "quarter", "month"];
        var by = all.OrderBy(_ => random.Next()).Take(random.Next(4)).ToArray();
        var (times, others) = (by.Where(name => name is "year" or "quarter" or "month").ToArray(), by.Where(name => name is "rank" or "place" or "group").ToArray());
        var aspects = Enum.GetValues<Aspect>().Where(aspect => aspect != Aspect.VALUE && Chance(2) && (aspect == Aspect.SHARE || times.Length > 0));
        var measures = new[] { "things", "holders", "places" }.Take(random.Next(1, 4)).ToArray();
        return new()
        {
            Measures = [.. measures.Select(measure => new Figure(measure)), .. aspects.SelectMany(aspect => measures.Where(_ => Chance(2)).Select(measure => new Figure(measure, aspect)))],
            Dimensions = by,
            Filters = [new("rank") { From = Chance(2) ? 3 : null }, new("year") { From = Chance(2) ? 2021 : null, To = Chance(4) ? 2021 : null }, new("place") { IsNull = Chance(4) ? false : null }],
            Top = others.Length > 0 && Chance(2) ? new(random.Next(1, 5), others[0], measures[^1]) : null,
            FillGaps = times.Length > 0 && Chance(2),
            Subtotals = by.Length == 0 ? Subtotals.NONE : (Subtotals)random.Next(3),
            AsOf = new DateOnly(2020, 6, 1).AddDays(random.Next(900)),
        };
    }
}
