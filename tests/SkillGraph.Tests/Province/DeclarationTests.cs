using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.Reports;
using SkillGraph.Statistics;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

/// <summary>What holds for every statistic, dimension and measure that is declared, also for those to come.</summary>
public sealed class DeclarationTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    private static readonly DateOnly[] Days = [new(2020, 3, 31), new(2024, 2, 29), new(2025, 12, 31)];

    public static TheoryData<string> Names => [.. HubStatistics.All.Select(statistic => statistic.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Names_are_unique_and_everything_has_a_term_on_screen(string name)
    {
        var statistic = Find(name);
        var names = statistic.Dimensions.Select(d => d.Name).Concat(statistic.Measures.Select(m => m.Name)).ToList();
        var labels = statistic.Dimensions.Select(d => d.Label).Concat(statistic.Measures.Select(m => m.Label)).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.Equal(labels.Distinct(), labels);
        Assert.All(labels.Concat(statistic.Notes), label => Assert.Matches(@"[\u4e00-\u9fff]", label));
        Assert.All(statistic.Dimensions.Select(d => d.Description).Concat(statistic.Measures.Select(m => m.Description)), text => Assert.DoesNotMatch(@"\.$|[\u4e00-\u9fff]", text));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Summary_and_facts_and_both_databases_answer_alike_for_exact_and_other_callers(string name)
    {
        var statistic = Find(name);
        var random = new Random(name.Length);
        using var onSqlite = await SessionAsync(TestProvider.Sqlite);
        using var onPostgres = await SessionAsync(TestProvider.Postgres);
        foreach (var (query, exact) in Questions(statistic, random))
        {
            var answer = Lines(await onSqlite.AnswerAsync(statistic, query, exact));

            Assert.Equal(answer, Lines(await onSqlite.AnswerAsync(statistic with { Summaries = [] }, query, exact)));
            Assert.Equal(answer, Lines(await onPostgres.AnswerAsync(statistic, query, exact)));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_groups_of_every_dimension_add_up_to_the_whole_unless_a_fact_may_be_in_several(string name)
    {
        var statistic = Find(name);
        using var session = await SessionAsync(TestProvider.Sqlite);
        foreach (var day in Days)
            foreach (var dimension in statistic.Dimensions)
            {
                var answer = await session.AnswerAsync(statistic, new() { Measures = [statistic.Size], Dimensions = [dimension.Name], Subtotals = Subtotals.ROLLUP, AsOf = day }, exact: true);

                var (groups, total) = (answer.Rows.SkipLast(1).Sum(row => row.Values[0].Value), answer.Rows[^1].Values[0].Value);
                Assert.True(dimension.Several ? groups >= total : groups == total, $"{dimension.Name} as of {day:yyyy-MM-dd}: {groups} in groups, {total} in all");
            }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Every_value_of_a_code_has_a_name_and_every_value_of_an_enum_a_term(string name)
    {
        var statistic = Find(name);
        using var session = await SessionAsync(TestProvider.Sqlite);
        foreach (var dimension in statistic.Dimensions.Where(d => d.Names is not null || d.Enum is not null))
        {
            var answer = await session.AnswerAsync(statistic, new() { Measures = [statistic.Size], Dimensions = [dimension.Name], Named = [dimension.Name] }, exact: true);

            Assert.All(answer.Rows.Where(row => row.Keys[0] is not null), row => Assert.NotEqual("", dimension.Terms is { } terms ? terms[row.Keys[0]!] : row.Names[0] ?? ""));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_region_that_the_hub_does_not_hold_is_missing_and_not_zero(string name)
    {
        var statistic = Find(name);
        using var session = await SessionAsync(TestProvider.Sqlite);
        foreach (var nation in new StatisticFilter[] { new("region") { In = ["000000"] }, new("region") { Within = "000000" }, new("region") { In = ["510100", "500000"] } })
        {
            var answer = await session.AnswerAsync(statistic, new() { Measures = [.. statistic.Measures.Select(m => new Figure(m.Name))], Filters = [nation] });

            Assert.All(Assert.Single(answer.Rows).Values, value => Assert.Equal(new(null, ValueStatus.MISSING), value));
        }
    }

    /// <summary>Each dimension by itself with each measure; then dimensions and measures at random, with whatever else can be asked.</summary>
    private static IEnumerable<(StatisticQuery Query, bool Exact)> Questions(Statistic statistic, Random random)
    {
        var measures = statistic.Measures.Select(m => new Figure(m.Name)).ToList();
        foreach (var dimension in statistic.Dimensions)
            yield return (new() { Measures = measures, Dimensions = [dimension.Name], AsOf = Days[^1] }, true);
        for (var i = 0; i < 40; i++)
        {
            var by = statistic.Dimensions.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToList();
            var time = by.Where(d => d.Grain is not null).Select(d => d.Grain).FirstOrDefault();
            var summarised = statistic.Summaries.SelectMany(s => s.Measures.Keys).ToList();
            var asked = (i % 2 == 0 && summarised.Count > 0 ? summarised : [.. statistic.Measures.Where(_ => random.Next(3) == 0).Select(m => m.Name), statistic.Size]).Distinct().ToList();
            var counts = asked.Where(name => statistic.Measures.First(m => m.Name == name).Kind is MeasureKind.Count or MeasureKind.ExemptCount);
            yield return (new()
            {
                Measures = [.. asked.Select(name => new Figure(name)), .. counts.Where(_ => time is not null).Select(name => new Figure(name, (Aspect)random.Next(1, 5)))],
                Dimensions = [.. by.Select(d => d.Name)],
                Subtotals = (Subtotals)random.Next(3),
                Top = time is null && random.Next(2) == 0 ? new(2, by[0].Name, asked[0]) : null,
                FillGaps = time is not null && time != Grain.Day && random.Next(2) == 0,
                Explain = random.Next(3) == 0,
                AsOf = Days[random.Next(Days.Length)],
            }, random.Next(2) == 0);
        }
    }

    private static Statistic Find(string name) => HubStatistics.All.Single(statistic => statistic.Name == name);

    private async Task<ReplicaSession> SessionAsync(TestProvider provider) => await province[provider].Services.GetRequiredService<HubReplica>().ReadAsync();

    private static IEnumerable<string> Lines(StatisticAnswer answer) => answer.Rows
        .Select(row => $"{string.Join(' ', row.Keys)} {string.Join(' ', row.Over)} {row.IsOther}: {string.Join(' ', row.Values.Select(value => $"{value.Value:R} {value.Status}"))}")
        .Append($"{answer.TotalGroups} {answer.Explanation?.Counted} {answer.Explanation?.Ended} {answer.Explanation?.NotYet} {answer.Explanation?.OutOfScope}");
}
