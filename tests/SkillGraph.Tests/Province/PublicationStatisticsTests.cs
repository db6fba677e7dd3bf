using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Querying;
using SkillGraph.Reports;
using SkillGraph.Tests.Access.Leaks;

namespace SkillGraph.Tests.Province;

/// <summary>What is not published does not exist for whoever may not read it: in no count, no share, no number of facts left out.</summary>
public sealed class PublicationStatisticsTests(SqliteLeaks province) : IClassFixture<SqliteLeaks>
{
    private const string OwnRegion = "510700";
    private static readonly Caller Official = Roles.Caller("official", Role.Official, OwnRegion);
    private static readonly Caller Analyst = Roles.Caller("analyst", Role.Analyst, null);

    private static readonly string[] Statistics = ["inspectionStatistics", "assessmentStatistics"];

    [Fact]
    public async Task No_statistic_depends_on_what_is_not_published_unless_the_caller_may_read_it()
    {
        await using var other = await province.AlteredAsync(hub => Secrets.AlterUnpublishedAsync(hub, exceptRegion: null));
        await using var elsewhere = await province.AlteredAsync(hub => Secrets.AlterUnpublishedAsync(hub, OwnRegion));
        var questions = Statistics.SelectMany(Questions).ToList();

        async Task<int> Differences(TestHub hub, Caller caller)
        {
            var differences = 0;
            foreach (var question in questions)
            {
                var answer = await hub.AskTextAsync(question, caller);
                Assert.DoesNotContain("\"errors\"", answer);
                differences += answer == await province.Hub.AskTextAsync(question, caller) ? 0 : 1;
            }
            return differences;
        }

        Assert.Equal(0, await Differences(other, Caller.Anonymous));
        Assert.Equal(0, await Differences(other, Roles.Caller("portal", Role.Portal, null)));
        Assert.Equal(0, await Differences(elsewhere, Official));
        // Whoever may read it sees the difference: the questions do look at it.
        Assert.True(await Differences(other, Official) > 0);
        Assert.True(await Differences(other, Analyst) > questions.Count / 2);
    }

    [Fact]
    public async Task Statistics_count_what_lists_show()
    {
        await province.Hub.Services.GetRequiredService<HubReplica>().RefreshAsync(CancellationToken.None);
        foreach (var caller in new[] { Caller.Anonymous, Official, Analyst })
        {
            var data = await province.Hub.AskAsync(
                """
                { inspections { totalCount } assessments { totalCount }
                  inspectionStatistics(asOf: "2100-01-01") { nodes { inspections { value } } } assessmentStatistics(asOf: "2100-01-01") { nodes { assessments { value } } } }
                """, caller);

            foreach (var list in new[] { "inspection", "assessment" })
                Assert.Equal(
                    data.GetProperty($"{list}s").GetProperty("totalCount").GetDouble(),
                    data.GetProperty($"{list}Statistics").GetProperty("nodes")[0].GetProperty($"{list}s").GetProperty("value").GetDouble());
        }
    }

    private static IEnumerable<string> Questions(string name)
    {
        var statistic = HubStatistics.All.Single(s => s.Name == name);
        var measures = string.Join(' ', statistic.Measures.Select(measure => $"{measure.Name} {{ value status }}"));
        const string Explained = "totalGroups explain { counted { value } notYet { value } outOfScope { value } }";
        yield return $"{{ {name} {{ {Explained} nodes {{ {measures} }} }} }}";
        yield return $"{{ {name}(asOf: \"2021-06-30\", where: {{ agencyCategory: {{ eq: SCHOOL }} }}) {{ {Explained} nodes {{ {measures} }} }} }}";
        foreach (var dimension in statistic.Dimensions)
        {
            var by = System.Text.Json.JsonNamingPolicy.SnakeCaseUpper.ConvertName(dimension.Name);
            yield return $"{{ {name}(by: [{by}], subtotals: ROLLUP, top: {{ first: 3 }}, first: 1000) {{ {Explained} nodes {{ key {{ {dimension.Name} }} {statistic.Size} {{ share {{ value }} }} {measures} }} }} }}";
        }
    }
}
