namespace SkillGraph.Statistics.Tests;

public sealed class AnswerCacheTests
{
    [Fact]
    public async Task Equal_questions_asked_at_once_are_answered_once()
    {
        var cache = new AnswerCache(100);
        var answering = new TaskCompletionSource<AnswerRows>();
        var asked = 0;
        var waiting = Enumerable.Range(0, 20).Select(_ => cache.GetOrAddAsync("question", () =>
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
        await Assert.ThrowsAsync<TimeoutException>(() => cache.GetOrAddAsync("question", () => throw new TimeoutException()));

        Assert.Equal(2, (await cache.GetOrAddAsync("question", () => Task.FromResult(Rows(2)))).Rows.Count);
    }

    [Fact]
    public async Task The_oldest_answers_are_forgotten_when_there_are_too_many_rows()
    {
        var cache = new AnswerCache(100);
        for (var question = 0; question < 50; question++)
            await cache.GetOrAddAsync($"{question}", () => Task.FromResult(Rows(9)));

        Assert.Equal(100, cache.Rows);
        Assert.Equal(9, (await cache.GetOrAddAsync("49", () => throw new TimeoutException())).Rows.Count);
        await Assert.ThrowsAsync<TimeoutException>(() => cache.GetOrAddAsync("39", () => throw new TimeoutException()));
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

    [Fact]
    public void Values_that_read_alike_together_are_different_questions()
    {
        var one = new Statement("SELECT $p0, $p1", [("p0", "a\n1:b"), ("p1", "c")]);
        var other = new Statement("SELECT $p0, $p1", [("p0", "a"), ("p1", "b\n1:c")]);

        Assert.NotEqual(one.Identity(), other.Identity());
    }

    private static AnswerRows Rows(int count) => new(new StatisticRow[count], count);
}
