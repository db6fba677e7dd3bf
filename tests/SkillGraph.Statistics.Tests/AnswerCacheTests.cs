namespace SkillGraph.Statistics.Tests;

public sealed class AnswerCacheTests
{
    [Fact]
    public async Task Equal_questions_asked_at_once_are_answered_once()
    {
        var cache = new AnswerCache(100);
        var answering = new TaskCompletionSource<StatisticAnswer>();
        var asked = 0;
        var waiting = Enumerable.Range(0, 20).Select(_ => cache.GetOrAddAsync((ThingSchema.Things, "question"), () =>
        {
            Interlocked.Increment(ref asked);
            return answering.Task;
        })).ToArray();

        answering.SetResult(Rows(3));

        Assert.All(await Task.WhenAll(waiting), answer => Assert.Same(answering.Task.Result, answer));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        var cache = new AnswerCache(100);
        await Assert.ThrowsAsync<TimeoutException>(() => cache.GetOrAddAsync((ThingSchema.Things, "question"), () => throw new TimeoutException()));

        Assert.Equal(2, (await cache.GetOrAddAsync((ThingSchema.Things, "question"), () => Task.FromResult(Rows(2)))).Rows.Count);
    }

    [Fact]
    public async Task The_oldest_answers_are_forgotten_when_there_are_too_many_rows()
    {
        var cache = new AnswerCache(100);
        for (var question = 0; question < 50; question++)
            await cache.GetOrAddAsync((ThingSchema.Things, $"{question}"), () => Task.FromResult(Rows(9)));

        Assert.Equal(100, cache.Rows);
        Assert.Equal(9, (await cache.GetOrAddAsync((ThingSchema.Things, "49"), () => throw new TimeoutException())).Rows.Count);
        await Assert.ThrowsAsync<TimeoutException>(() => cache.GetOrAddAsync((ThingSchema.Things, "39"), () => throw new TimeoutException()));
    }

    [Fact]
    public async Task A_question_is_remembered_until_the_data_change_and_for_those_who_may_see_as_much()
    {
        using var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(1, 7).Select(id => new Thing(id, id, 1, "place", "group", null, new DateOnly(2021, 1, 1), null)));
        await hub.RefreshAsync();
        var query = new StatisticQuery { Measures = ["things"] };

        var first = await hub.AskAsync(ThingSchema.Things, query);
        var again = await hub.AskAsync(ThingSchema.Things, query);
        var published = await hub.AskAsync(ThingSchema.Things, query, exact: false);
        hub.Store.Delete(1);
        await hub.RefreshAsync();
        var afterwards = await hub.AskAsync(ThingSchema.Things, query);

        Assert.Same(first.Rows, again.Rows);
        Assert.Equal([": 7", ": 5", ": 6"], [first.Lines()[0], published.Lines()[0], afterwards.Lines()[0]]);
    }

    public static TheoryData<StatisticQuery, StatisticQuery> Different { get; } = new()
    {
        { Asked with { Dimensions = ["a", "b"] }, Asked with { Dimensions = ["ab"] } },
        { Asked with { Dimensions = ["a"], Named = ["b"] }, Asked with { Dimensions = ["a", "b"] } },
        { Asked with { Filters = [new("a") { In = ["b"] }] }, Asked with { Filters = [new("a") { Within = "b" }] } },
        { Asked with { Filters = [new("a") { In = [] }] }, Asked with { Filters = [new("a")] } },
        { Asked with { Filters = [new("a") { In = ["1:b", "c"] }] }, Asked with { Filters = [new("a") { In = ["1:b1:c"] }] } },
        { Asked with { Filters = [new("a") { From = 1 }] }, Asked with { Filters = [new("a") { To = 1 }] } },
        { Asked with { Having = [new("things", AtLeast: 1)] }, Asked with { Having = [new("things", AtMost: 1)] } },
        { Asked with { Having = [new(new("things", Aspect.SHARE), 1)] }, Asked with { Having = [new("things", 1)] } },
        { Asked with { Order = [new("things")] }, Asked with { Order = [new("things", Descending: true)] } },
        { Asked with { Order = [new("things", Aspect: Aspect.SHARE)] }, Asked with { Order = [new("things")] } },
        { Asked with { Measures = [new("things", Aspect.GROWTH)] }, Asked },
        { Asked with { Top = new(1, "a", "things") }, Asked with { Top = new(2, "a", "things") } },
        { Asked with { Subtotals = Subtotals.CUBE }, Asked with { Subtotals = Subtotals.ROLLUP } },
        { Asked with { FillGaps = true }, Asked },
        { Asked with { Explain = true }, Asked },
        { Asked with { Limit = 5 }, Asked with { Offset = 5 } },
        { Asked with { Visible = new("x = {0}", 1) }, Asked with { Visible = new("x = {0}", 2) } },
        { Asked with { Visible = new("x = {0}", 1) }, Asked },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Different_questions_are_told_apart(StatisticQuery one, StatisticQuery other)
    {
        IReadOnlyList<DateOnly> days = [new(2025, 1, 1)];
        Assert.NotEqual(QuestionIdentity.Of(one, true, days), QuestionIdentity.Of(other, true, days));
        Assert.Equal(QuestionIdentity.Of(one, true, days), QuestionIdentity.Of(one with { }, true, days));
        Assert.NotEqual(QuestionIdentity.Of(one, true, days), QuestionIdentity.Of(one, false, days));
        Assert.NotEqual(QuestionIdentity.Of(one, true, days), QuestionIdentity.Of(one, true, [.. days, new(2025, 1, 2)]));
    }

    [Fact]
    public void Every_part_of_a_question_is_told_apart()
    {
        // AsOf and AsOfEach are the days.
        var parts = typeof(StatisticQuery).GetProperties().Select(property => property.Name).Except([nameof(StatisticQuery.AsOf), nameof(StatisticQuery.AsOfEach)]);
        var told = Different.SelectMany(pair => typeof(StatisticQuery).GetProperties().Where(property => !Equals(property.GetValue(pair[0]), property.GetValue(pair[1])))).Select(property => property.Name);

        Assert.Empty(parts.Except(told));
    }

    private static StatisticQuery Asked => new() { Measures = ["things"] };

    private static StatisticAnswer Rows(int count) => new(new StatisticRow[count], count, ThingHub.Today, 1, AnswerSource.FACTS);
}
