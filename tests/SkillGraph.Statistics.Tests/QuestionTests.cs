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
