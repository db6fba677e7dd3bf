using SkillGraph.TestKit;

namespace SkillGraph.Statistics.Tests;

public sealed class AnswerTests
{
    private static readonly string[] SummaryDimensions = ["rank", "place", "group", "year", "age", "high"];

    [Theory]
    [InlineData(TestProvider.Sqlite)]
    [InlineData(TestProvider.Postgres)]
    public async Task Summary_and_facts_and_linq_agree_on_random_questions_while_data_change(TestProvider provider)
    {
        var random = new Random(20251231);
        using var hub = new ThingHub(provider);
        for (var round = 0; round < 6; round++)
        {
            hub.Store.Put(Enumerable.Range(0, 200).Select(_ => Thing.Random(random.Next(600), random)));
            hub.Store.Delete(hub.Store.Things.Select(thing => thing.Id).Where(_ => random.Next(10) == 0).ToArray());
            await hub.RefreshAsync();
            for (var question = 0; question < 15; question++)
            {
                var dimensions = SummaryDimensions.Where(_ => random.Next(3) == 0).ToArray();
                var asOf = new DateOnly(2020, 1, 1).AddDays(random.Next(1300));
                var ranks = Enumerable.Range(1, 8).Where(_ => random.Next(2) == 0).Cast<object>().ToArray();
                var years = (From: 2020 + random.Next(2), To: 2021 + random.Next(2));
                bool? placeIsNull = random.Next(3) switch { 0 => true, 1 => false, _ => null };
                var query = new StatisticQuery
                {
                    Measures = ["things"],
                    Dimensions = dimensions,
                    AsOf = asOf,
                    Filters = [new("rank") { In = ranks }, new("year") { From = years.From, To = years.To }, new("place") { IsNull = placeIsNull }],
                };
                var counted = hub.Store.Things.Where(thing =>
                    thing.Counts(asOf) && ranks.Contains(thing.Rank) && thing.MadeOn.Year >= years.From && thing.MadeOn.Year <= years.To
                    && (placeIsNull is null || placeIsNull == thing.Place is null)).ToArray();
                var expected = counted.GroupBy(thing => string.Join(' ', dimensions.Select(dimension => Key(thing, dimension, asOf) ?? "-")))
                    .Select(group => $"{group.Key}: {group.Count()}").ToArray();
                if (dimensions.Length == 0)
                    expected = [$": {counted.Length}"];

                var fromFacts = await hub.AskAsync(ThingSchema.Things.FromFacts(), query);
                Assert.Equal(AnswerSource.FACTS, fromFacts.Source);
                Assert.Equal(expected.Order(StringComparer.Ordinal), fromFacts.Lines().Order(StringComparer.Ordinal));
                foreach (var summary in new[] { "thing_total", "thing_day" })
                {
                    var fromSummary = await hub.AskAsync(ThingSchema.Things.From(summary), query);
                    Assert.Equal(AnswerSource.SUMMARY, fromSummary.Source);
                    Assert.Equal(fromFacts.Lines(), fromSummary.Lines());
                }
            }
        }
    }

    [Fact]
    public async Task Dated_changes_answer_holders_by_highest_rank_as_the_facts_do()
    {
        var random = new Random(7);
        using var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(0, 500).Select(id => Thing.Random(id, random)));
        await hub.RefreshAsync();
        for (var asOf = new DateOnly(2020, 1, 15); asOf.Year < 2024; asOf = asOf.AddDays(97))
        {
            var query = new StatisticQuery { Measures = ["holders"], Dimensions = ["rank"], AsOf = asOf };
            var expected = hub.Store.Things.Where(thing => thing.Counts(asOf)).GroupBy(thing => thing.Holder)
                .GroupBy(things => things.Max(thing => thing.Rank)).OrderBy(group => group.Key).Select(group => $"{group.Key}: {group.Count()}");

            var fromChanges = await hub.AskAsync(ThingSchema.Holders, query);

            Assert.Equal(AnswerSource.SUMMARY, fromChanges.Source);
            Assert.Equal(expected, fromChanges.Lines());
            Assert.Equal(expected, (await hub.AskAsync(ThingSchema.Holders.FromFacts(), query)).Lines());
        }
    }

    [Theory]
    [InlineData()]
    [InlineData("rank")]
    [InlineData("place", "age")]
    [InlineData("place", "group", "high")]
    public async Task A_series_answers_as_its_days_one_by_one(params string[] dimensions)
    {
        var random = new Random(11);
        using var hub = new ThingHub();
        hub.Store.Put(Enumerable.Range(0, 500).Select(id => Thing.Random(id, random)));
        await hub.RefreshAsync();
        DateOnly[] days = [.. Enumerable.Range(0, 20).Select(month => new DateOnly(2019, 12, 31).AddMonths(2 * month))];
        Statistic[] statistics = [ThingSchema.Things, ThingSchema.Things.FromFacts(), ThingSchema.Holders, ThingSchema.Holders.FromFacts()];
        foreach (var statistic in statistics.Where(statistic => dimensions.All(name => statistic.Dimensions.Any(dimension => dimension.Name == name))))
        {
            var query = new StatisticQuery { Measures = [statistic.Size], Dimensions = dimensions, Filters = [new("rank") { From = 2 }] };
            var expected = new List<string>();
            foreach (var day in days)
                expected.AddRange((await hub.AskAsync(statistic, query with { AsOf = day })).Lines().Select(line => $"{day:yyyy-MM-dd} {line}"));

            var series = await hub.AskAsync(statistic, query with { AsOfEach = days });

            Assert.Equal(expected, series.Lines().Zip(series.Rows, (line, row) => $"{row.AsOf:yyyy-MM-dd} {line}"));
            Assert.Equal(days[^1], series.AsOf);
        }
    }

    private static object? Key(Thing thing, string dimension, DateOnly asOf) => dimension switch
    {
        "rank" => thing.Rank,
        "place" => thing.Place,
        "group" => thing.Group,
        "year" => thing.MadeOn.Year,
        "age" => asOf.Year - thing.MadeOn.Year,
        _ => thing.Rank >= 4,
    };
}
