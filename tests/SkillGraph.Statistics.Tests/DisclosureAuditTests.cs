namespace SkillGraph.Statistics.Tests;

public sealed class DisclosureAuditTests : IDisposable
{
    private static readonly DateOnly End = new(2021, 12, 31);
    private readonly ThingHub _hub = new();

    public void Dispose() => _hub.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task From_no_answer_follows_more_of_a_withheld_count_than_that_it_is_withheld(int seed)
    {
        var random = new Random(seed);
        int withheld = 0, subtotalsWithheld = 0, subtotals = 0;
        for (var round = 0; round < 7; round++)
        {
            await FillAsync(random, random.Next(20, 300));
            for (var question = 0; question < 8; question++)
            {
                var query = Random(random);
                var published = await AskAsync(query, false);
                var kept = query.Top is not { } top ? null : published.Rows.Where(row => !row.IsOther && !row.Over.Contains(top.Dimension)).Select(row => $"{row.Keys[query.Dimensions.ToList().IndexOf(top.Dimension)] ?? "-"}");
                var truths = new ThingModel(_hub.Store.Things, query, kept).Rows();
                var everything = query with { Dimensions = [], Measures = ["things", "holders", "scored"], Top = null, FillGaps = false, Subtotals = Subtotals.NONE };
                var total = new ThingModel(_hub.Store.Things, everything).Rows().Single().Value;
                var totals = everything.Measures.Zip(total).ToDictionary(value => value.First.Measure, value => value.Second!.Value);

                var found = new Attacker(query, published, truths, totals).Found(published).ToList();
                Assert.True(found.Count == 0, $"{query} {string.Join(',', query.Measures)} by {string.Join(',', query.Dimensions)}: {string.Join('\n', found)}\n{string.Join('\n', published.Rows.Select(row => $"{ThingModel.Name(query, row)}: {string.Join(' ', row.Values.Select(Text.Of))}"))}");
                Assert.Equal([], Slips(query, published));
                withheld += published.Rows.Count(row => row.Kind == RowKind.GROUP && row.Values[0].Status == ValueStatus.SUPPRESSED);
                subtotals += published.Rows.Count(row => row.Kind != RowKind.GROUP);
                subtotalsWithheld += published.Rows.Count(row => row.Kind != RowKind.GROUP && row.Values[0].Status == ValueStatus.SUPPRESSED && truths[ThingModel.Name(query, row)].All(value => value is null or >= 5));
            }
        }
        Assert.True(withheld > 100, $"{withheld} values were withheld: too few to have tried anything");
        Assert.True(subtotalsWithheld > 0, "no subtotal was withheld for the sake of its parts");
        Assert.True(subtotalsWithheld * 4 < subtotals, $"{subtotalsWithheld} of {subtotals} subtotals were withheld for the sake of their parts: too many to be useful");
    }

    [Fact]
    public async Task A_total_from_which_withheld_counts_would_follow_is_withheld()
    {
        // 5 + 5 + 1 + 1 = 12 would be published as 5, withheld, 5, withheld and 10, at most 12: the two withheld could only be 1.
        await CountsAsync(5, 1, 5, 1);
        Assert.Equal(["place 1: 5", "place 2: SUPPRESSED", "place 3: 5", "place 4: SUPPRESSED", "-: SUPPRESSED"], await LinesAsync(subtotals: true));

        await CountsAsync(6, 1, 6, 1);
        Assert.Equal(["place 1: 5", "place 2: SUPPRESSED", "place 3: 5", "place 4: SUPPRESSED", "-: 15"], await LinesAsync(subtotals: true));

        // 4 + 4 = 8 would be published as at least 8.
        await CountsAsync(4, 4);
        Assert.Equal(["place 1: SUPPRESSED", "place 2: SUPPRESSED", "-: SUPPRESSED"], await LinesAsync(subtotals: true));

        await CountsAsync(3, 3);
        Assert.Equal(["place 1: SUPPRESSED", "place 2: SUPPRESSED", "-: 5"], await LinesAsync(subtotals: true));
    }

    [Fact]
    public async Task A_share_that_would_tell_such_a_total_is_withheld()
    {
        await CountsAsync(5, 1, 5, 1);
        Assert.Equal(["place 1: 5 SUPPRESSED", "place 2: SUPPRESSED SUPPRESSED", "place 3: 5 SUPPRESSED", "place 4: SUPPRESSED SUPPRESSED"], await LinesAsync(Aspect.SHARE));

        await CountsAsync(6, 1, 6, 1);
        Assert.Equal(["place 1: 5 0.333333", "place 2: SUPPRESSED SUPPRESSED", "place 3: 5 0.333333", "place 4: SUPPRESSED SUPPRESSED"], await LinesAsync(Aspect.SHARE));
    }

    [Fact]
    public async Task A_number_of_facts_counted_that_would_tell_such_a_total_is_withheld()
    {
        var query = new StatisticQuery { Measures = ["things"], Dimensions = ["place"], Explain = true, AsOf = End };

        await CountsAsync(5, 1, 5, 1);
        Assert.Equal(new(null, ValueStatus.SUPPRESSED), (await AskAsync(query, false)).Explanation!.Counted);
        Assert.Equal(new(12, ValueStatus.NORMAL), (await AskAsync(query, true)).Explanation!.Counted);

        await CountsAsync(6, 1, 6, 1);
        Assert.Equal(new(15, ValueStatus.NORMAL), (await AskAsync(query, false)).Explanation!.Counted);
    }

    [Fact]
    public async Task A_year_to_date_from_which_a_withheld_month_would_follow_is_withheld()
    {
        // January 5, February 1, March 1: to date 5, 6 and 7, all published as 5 and so at most 7.
        _hub.Store.Delete(_hub.Store.Things.Select(thing => thing.Id).ToArray());
        _hub.Store.Put(new[] { 1, 1, 1, 1, 1, 2, 3 }.Select((month, id) => new Thing(id, id, 1, "place", "group", 50, new(2021, month, 9), null)));
        await _hub.RefreshAsync();

        var answer = await AskAsync(new() { Measures = ["things", new("things", Aspect.YEAR_TO_DATE)], Dimensions = ["month"], FillGaps = true, AsOf = new(2021, 4, 30) }, false);

        Assert.Equal(["2021-01: 5 5", "2021-02: SUPPRESSED SUPPRESSED", "2021-03: SUPPRESSED SUPPRESSED", "2021-04: 0 SUPPRESSED"], answer.Lines());
    }

    [Fact]
    public async Task Four_withheld_parts_do_not_tell_by_their_withheld_subtotal_that_each_is_one()
    {
        await CountsAsync(1, 1, 1, 1);
        var ones = await LinesAsync(subtotals: true);
        await CountsAsync(3, 3, 3, 3);

        Assert.Equal(ones, await LinesAsync(subtotals: true));
        Assert.Equal("-: SUPPRESSED", ones[^1]);
    }

    [Fact]
    public async Task A_median_of_all_is_withheld_when_that_of_a_part_is()
    {
        var query = new StatisticQuery { Measures = ["holders", "medianScore"], Dimensions = ["place"], Subtotals = Subtotals.ROLLUP, AsOf = End };

        await CountsAsync(20, 7);
        Assert.Equal(["place 1: 20 50", "place 2: 5 SUPPRESSED", "-: 25 SUPPRESSED"], (await AskAsync(query, false)).Lines());

        await CountsAsync(20, 12);
        Assert.Equal(["place 1: 20 50", "place 2: 10 50", "-: 30 50"], (await AskAsync(query, false)).Lines());
    }

    [Fact]
    public async Task What_may_be_published_is_decided_before_paging()
    {
        await CountsAsync(5, 1, 5, 1);
        var query = new StatisticQuery { Measures = ["things", new("things", Aspect.SHARE)], Dimensions = ["place"], Subtotals = Subtotals.ROLLUP, AsOf = End };
        var whole = await AskAsync(query, false);

        for (var offset = 0; offset < whole.Rows.Count; offset++)
            Assert.Equal(whole.Lines()[offset], Assert.Single((await AskAsync(query with { Offset = offset, Limit = 1 }, false)).Lines()));
    }

    [Fact]
    public async Task Growth_is_of_what_is_published_and_withheld_beside_what_is_withheld()
    {
        await MonthsAsync(7, 13, 4, 5);

        var answer = await AskAsync(new() { Measures = ["things", new("things", Aspect.GROWTH)], Dimensions = ["month"], AsOf = End }, false);

        Assert.Equal(["2021-01: 5 MISSING", "2021-02: 15 2", "2021-03: SUPPRESSED SUPPRESSED", "2021-04: 5 SUPPRESSED"], answer.Lines());
    }

    [Fact]
    public async Task Top_goes_by_published_values_and_other_is_rounded_from_its_own()
    {
        await CountsAsync(9, 11, 7, 3, 3);

        var answer = await AskAsync(new() { Measures = ["things"], Dimensions = ["place"], Top = new(1, "place", "things"), AsOf = End }, false);

        // 9 and 11 are both published as 10; the others are 24 together.
        Assert.Equal(["place 1: 10", "-: 25"], answer.Lines());
    }

    [Fact]
    public async Task Too_many_groups_to_audit_are_refused_to_whom_they_would_be_audited_for()
    {
        var random = new Random(1);
        _hub.Store.Put(Enumerable.Range(0, 300).Select(id => Thing.Random(id, random)));
        await _hub.RefreshAsync();
        var query = new StatisticQuery
        {
            Measures = ["things", new("things", Aspect.SHARE)],
            Dimensions = ["made", "rank", "place", "group"],
            FillGaps = true,
            Filters = [new("year") { From = 2012 }],
            AsOf = End,
        };

        Assert.Equal("TOO_MANY_GROUPS", (await Assert.ThrowsAsync<StatisticsException>(() => AskAsync(query, false))).Code);
        Assert.True((await AskAsync(query with { Limit = 1 }, true)).TotalGroups > 200_000);
    }

    /// <summary>Figures that are published though what they are made of is withheld.</summary>
    private static IEnumerable<string> Slips(StatisticQuery query, StatisticAnswer published)
    {
        StatisticValue Value(StatisticRow row, Figure figure) => row.Values[query.Measures.ToList().IndexOf(figure)];
        foreach (var row in published.Rows)
            foreach (var figure in query.Measures.Where(figure => figure.Aspect != Aspect.VALUE && query.Measures.Contains(new(figure.Measure))))
                if (Value(row, figure).Value is not null && Value(row, figure.Measure).Status == ValueStatus.SUPPRESSED)
                    yield return $"{figure} of {string.Join(' ', row.Keys)}";
        if (!query.Measures.Contains("medianScore"))
            yield break;
        foreach (var whole in published.Rows.Where(row => row.Kind != RowKind.GROUP && Value(row, "medianScore").Value is not null))
            foreach (var part in published.Rows)
                if (part.Kind == RowKind.GROUP && Value(part, "medianScore").Status == ValueStatus.SUPPRESSED
                    && whole.Keys.Zip(part.Keys).Where((_, i) => !whole.Over.Contains(query.Dimensions[i])).All(keys => Equals(keys.First, keys.Second))
                    && (query.Top is null || whole.Over.Contains(query.Top.Dimension) || whole.IsOther == part.IsOther))
                    yield return $"medianScore of {string.Join(' ', whole.Keys)} with {string.Join(' ', part.Keys)} withheld";
    }

    private static StatisticQuery Random(Random random)
    {
        bool Chance(int of) => random.Next(of) == 0;
        string[] all = ["rank", "place", "group", "year", "quarter"];
        var by = all.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToArray();
        var (times, others) = (by.Where(name => name is "year" or "quarter").ToArray(), by.Where(name => name is "rank" or "place" or "group").ToArray());
        var measures = new[] { "things", "holders", "scored" }.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToArray();
        var aspects = Enum.GetValues<Aspect>().Where(aspect => aspect != Aspect.VALUE && Chance(2) && (aspect == Aspect.SHARE || times.Length > 0));
        return new()
        {
            Measures = [.. measures.Select(measure => new Figure(measure)), .. aspects.SelectMany(aspect => measures.Select(measure => new Figure(measure, aspect))), .. Chance(2) ? new Figure[] { "medianScore" } : []],
            Dimensions = by,
            Filters = [new("rank") { From = Chance(2) ? 4 : null }, new("year") { From = Chance(3) ? 2021 : null }],
            Top = others.Length > 0 && Chance(3) ? new(random.Next(1, 4), others[0], measures[0]) : null,
            FillGaps = times.Length > 0 && Chance(2),
            Subtotals = (Subtotals)random.Next(3),
            Explain = Chance(3),
            AsOf = new DateOnly(2021, 1, 1).AddDays(random.Next(600)),
        };
    }

    private Task<StatisticAnswer> AskAsync(StatisticQuery query, bool exact) => _hub.AskAsync(ThingSchema.Things, query, exact);

    private async Task<string[]> LinesAsync(Aspect? aspect = null, bool subtotals = false) => (await AskAsync(new()
    {
        Measures = aspect is { } one ? ["things", new("things", one)] : ["things"],
        Dimensions = ["place"],
        Subtotals = subtotals ? Subtotals.ROLLUP : Subtotals.NONE,
        AsOf = End,
    }, false)).Lines();

    private Task CountsAsync(params int[] counts) =>
        PutAsync(counts.SelectMany((count, place) => Enumerable.Range(0, count).Select(_ => ($"place {place + 1}", new DateOnly(2021, 1, 1)))));

    private Task MonthsAsync(params int[] counts) =>
        PutAsync(counts.SelectMany((count, month) => Enumerable.Range(0, count).Select(_ => ("place", new DateOnly(2021, month + 1, 9)))));

    private async Task PutAsync(IEnumerable<(string Place, DateOnly MadeOn)> things)
    {
        _hub.Store.Delete(_hub.Store.Things.Select(thing => thing.Id).ToArray());
        _hub.Store.Put(things.Select((thing, id) => new Thing(id, id, 1, thing.Place, "group", 50, thing.MadeOn, null)));
        await _hub.RefreshAsync();
    }

    private async Task FillAsync(Random random, int things)
    {
        _hub.Store.Delete(_hub.Store.Things.Select(thing => thing.Id).ToArray());
        _hub.Store.Put(Enumerable.Range(0, things).Select(id => Thing.Random(id, random)));
        await _hub.RefreshAsync();
    }
}
