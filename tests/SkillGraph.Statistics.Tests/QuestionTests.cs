namespace SkillGraph.Statistics.Tests;

public sealed class QuestionTests
{
    private static readonly StatisticQuery Count = new() { Measures = ["things"] };

    public static TheoryData<string, string, StatisticQuery> Wrong { get; } = new()
    {
        { "UNKNOWN_DIMENSION", "'colour'; it has rank, place", Count with { Dimensions = ["colour"] } },
        { "UNKNOWN_DIMENSION", "'colour'", Count with { Filters = [new("colour")] } },
        { "UNKNOWN_MEASURE", "'weight'; it has things, holders", Count with { Measures = ["weight"] } },
        { "UNKNOWN_MEASURE", "'weight'", Count with { Having = [new("weight", 1)] } },
        { "UNKNOWN_MEASURE", "'place'", Count with { Order = [new("place")] } },
        { "INVALID_FILTER", "rank: 'x' is no value of it; expected Integer", Count with { Filters = [new("rank") { In = ["x"] }] } },
        { "INVALID_FILTER", "place: '3'", Count with { Filters = [new("place") { From = 3 }] } },
        { "INVALID_QUESTION", "measures: none given", Count with { Measures = [] } },
        { "INVALID_QUESTION", "'rank' is asked for twice", Count with { Dimensions = ["rank", "rank"] } },
        { "INVALID_QUESTION", "limit -1", Count with { Limit = -1 } },
        { "INVALID_QUESTION", "2021-01-01 is given twice", Count with { AsOfEach = [new(2021, 1, 1), new(2021, 1, 1)] } },
        { "INVALID_QUESTION", "a series of days goes without", Count with { AsOfEach = [new(2021, 1, 1), new(2021, 1, 2)], Dimensions = ["rank"], Subtotals = Subtotals.ROLLUP } },
        { "INVALID_QUESTION", "'things' is asked for twice", Count with { Measures = ["things", "things"] } },
        { "INVALID_QUESTION", "nothing to sum over", Count with { Subtotals = Subtotals.ROLLUP } },
        { "INVALID_QUESTION", "CUBE over 5 dimensions; expected at most 4", Count with { Subtotals = Subtotals.CUBE, Dimensions = ["rank", "place", "group", "year", "month"] } },
        { "INVALID_QUESTION", "top: 0 values", Count with { Top = new(0, "place", "things"), Dimensions = ["place"] } },
        { "INVALID_QUESTION", "top: 'place' is not grouped by", Count with { Top = new(3, "place", "things"), Dimensions = ["rank"] } },
        { "UNKNOWN_MEASURE", "'weight'", Count with { Top = new(3, "place", "weight"), Dimensions = ["place"] } },
        { "INVALID_QUESTION", "'place' is to be named and not grouped by", Count with { Named = ["place"] } },
        { "INVALID_QUESTION", "fillGaps fills periods; expected a time dimension such as year", Count with { FillGaps = true, Dimensions = ["place"] } },
        { "INVALID_QUESTION", "of one time; by has dimensions of several", Count with { FillGaps = true, Dimensions = ["year", "endedYear"] } },
        { "INVALID_QUESTION", "where.made cuts them; expected periods of a month or longer", Count with { FillGaps = true, Dimensions = ["month"], Filters = [new("made") { From = new DateOnly(2021, 1, 15) }] } },
        { "INVALID_QUESTION", "where.month cuts them; expected periods of a year", Count with { Measures = [new("things", Aspect.GROWTH)], Dimensions = ["year", "month"], Subtotals = Subtotals.ROLLUP, Filters = [new("month") { From = "2021-03" }] } },
        { "INVALID_QUESTION", "has more than 4000 periods", Count with { FillGaps = true, Dimensions = ["month"], Filters = [new("year") { From = 1 }] } },
        { "INVALID_QUESTION", "growth and year to date compare periods; expected a time dimension", Count with { Measures = [new("things", Aspect.YEAR_TO_DATE)], Dimensions = ["place"] } },
        { "INVALID_QUESTION", "top would take some of them away", Count with { Measures = [new("things", Aspect.GROWTH)], Dimensions = ["year"], Top = new(2, "year", "things") } },
        { "INVALID_QUESTION", "scoredShare: SHARE is for counts; it is a ratio", Count with { Measures = [new("scoredShare", Aspect.SHARE)] } },
        { "INVALID_QUESTION", "medianScore: GROWTH is for counts; it is a mean, median or extreme", Count with { Having = [new(new("medianScore", Aspect.GROWTH), 1)], Dimensions = ["year"] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_question_is_told_what_is_wrong(string code, string message, StatisticQuery query)
    {
        using var hub = new ThingHub();
        await hub.RefreshAsync();

        var error = await Assert.ThrowsAsync<StatisticsException>(() => hub.AskAsync(ThingSchema.Things, query));

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public async Task Values_are_values_and_never_SQL()
    {
        using var hub = new ThingHub();
        const string Place = "'); DROP TABLE thing; --";
        hub.Store.Put(new Thing(1, 1, 1, Place, "{asOf}", 1, new DateOnly(2021, 1, 1), null));
        await hub.RefreshAsync();

        var answer = await hub.AskAsync(ThingSchema.Things, Count with
        {
            Dimensions = ["place", "group"],
            Filters = [new("place") { In = [Place], From = Place, To = Place }, new("group") { In = ["{asOf}"] }],
        });

        Assert.Equal([$"{Place} {{asOf}}: 1"], answer.Lines());
    }

    [Fact]
    public async Task Names_that_the_engine_uses_itself_or_SQL_keeps_collide_with_nothing()
    {
        using var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(1, 7).Select(id => new Thing(id, id % 3, 1 + (id % 2), "place", "group", 50, new DateOnly(2021, 1 + (id % 2), 1), null)));
        await hub.RefreshAsync();
        string[] names = ["n", "p", "over", "as_of", "key", "top", "cells", "grouped", "published", "small", "held", "step", "select", "is:other", "k:n", "f", "rank"];
        var statistic = ThingSchema.Things.FromFacts() with
        {
            Size = "total_groups",
            Dimensions = [.. names.Select(name => new Dimension(name, name, name, DataType.Integer, "f.rank")), Dimension.Time("month", "month", "month", Grain.Month, "f.made_on")],
            Measures = [Measure.Count("total_groups", "", "", "count(*)"), Measure.Count("count", "", "", "count(*)"), Measure.Count("m:count", "", "", "count(DISTINCT f.holder)"), Measure.Ratio("order", "", "", "count", "total_groups")],
        };

        foreach (var name in names)
        {
            var query = new StatisticQuery
            {
                Measures = ["total_groups", "count", "m:count", "order", new("count", Aspect.SHARE), new("count", Aspect.GROWTH), new("count", Aspect.YEAR_TO_DATE)],
                Dimensions = [name, "month"],
                Top = new(1, name, "count"),
                Subtotals = Subtotals.CUBE,
                FillGaps = true,
                Explain = true,
                AsOf = new(2021, 2, 28),
            };
            var total = (await hub.AskAsync(statistic, query)).Rows[^1];
            await hub.AskAsync(statistic, query, exact: false);

            Assert.Equal((RowKind.TOTAL, 7, 3), (total.Kind, total.Values[0].Value, total.Values[2].Value));
        }
    }

    [Fact]
    public async Task An_empty_list_of_values_keeps_nothing_and_an_empty_filter_everything()
    {
        using var hub = new ThingHub();
        hub.Store.Put(new Thing(1, 1, 1, "place", "group", 1, new DateOnly(2021, 1, 1), null));
        await hub.RefreshAsync();

        Assert.Equal([": 0"], (await hub.AskAsync(ThingSchema.Things, Count with { Filters = [new("rank") { In = [] }] })).Lines());
        Assert.Equal([": 1"], (await hub.AskAsync(ThingSchema.Things, Count with { Filters = [new("rank")] })).Lines());
    }

    [Fact]
    public async Task An_error_in_one_answer_does_not_spoil_the_next()
    {
        using var hub = new ThingHub(configure: options => options with { Readers = 1 });
        hub.Store.Put(new Thing(1, 1, 1, "place", "group", 1, new DateOnly(2021, 1, 1), null));
        await hub.RefreshAsync();
        var failing = ThingSchema.Things.FromFacts() with { Measures = [Measure.Count("things", "", "", "sum(CAST(f.place AS INTEGER))")] };
        using var session = await hub.Replica.ReadAsync();

        var error = await Assert.ThrowsAsync<StatisticsException>(() => session.AnswerAsync(failing, Count));

        Assert.Equal("STATISTICS_FAILED", error.Code);
        Assert.Equal([": 1"], (await session.AnswerAsync(ThingSchema.Things, Count, exact: true)).Lines());
    }
}
