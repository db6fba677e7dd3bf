using System.Text.Json;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Access.Leaks;

/// <summary>Two hubs whose counts are published alike give the public the same statistics, whatever is asked: groups, measures, conditions, orders, pages.</summary>
public sealed class StatisticLeakTests
{
    private static readonly Caller Official = Roles.Caller("official", Role.Official, "510700") with { Purpose = "测试" };

    [Theory]
    [InlineData(TestProvider.Sqlite, 20, 1, 20, 2, 2)]
    [InlineData(TestProvider.Sqlite, 20, 3, 20, 4, 11)]
    [InlineData(TestProvider.Sqlite, 21, 0, 22, 0, 11)]
    [InlineData(TestProvider.Sqlite, 8, 0, 12, 0, 11)]
    [InlineData(TestProvider.Postgres, 20, 1, 20, 2, 11)]
    public async Task No_statistic_tells_more_of_a_count_than_is_published(TestProvider provider, int crowd, int few, int otherCrowd, int otherFew, int every)
    {
        await using var one = await Twins.CreateAsync(provider, crowd, few);
        await using var other = await Twins.CreateAsync(provider, otherCrowd, otherFew);
        var paths = new StatisticPaths(one.Services.GetRequiredService<ISchema>());
        var differences = new List<string>();
        var refused = new List<string>();
        var (told, answered) = (0, 0);

        foreach (var statistic in paths.Grouped)
        {
            var values = await ValuesAsync(one, statistic);
            foreach (var (question, i) in StatisticPaths.Questions(statistic, name => values[name]).Where((_, i) => i % every == 0).Select((question, i) => (question, i)))
            {
                var caller = i % 5 == 0 ? Official : Caller.Anonymous;
                var answer = await one.AskTextAsync(question, caller);
                Assert.DoesNotContain("INTERNAL_ERROR", answer);
                if (answer.Contains("\"errors\""))
                    refused.Add($"{question} {answer}");
                else
                    answered++;
                if (answer != await other.AskTextAsync(question, caller))
                    differences.Add(question);
                if (i % 10 == 0 && await one.AskTextAsync(question) != await other.AskTextAsync(question))
                    told++;
            }
        }
        foreach (var question in paths.Fixed())
            if (await one.AskTextAsync(question, Caller.Anonymous) != await other.AskTextAsync(question, Caller.Anonymous))
                differences.Add(question);

        Assert.Equal([], differences);
        // Whoever may see exact statistics is told: the questions do look at what differs.
        Assert.True(told > 5, $"{told}");
        // Not everything goes with everything.
        Assert.True(answered > 4 * refused.Count, string.Join('\n', refused));
    }

    private static async Task<ILookup<string, JsonElement>> ValuesAsync(TestHub hub, FieldType statistic)
    {
        var keys = ((IInputObjectGraphType)SchemaPaths.Named(statistic.Arguments!.Find("where")!.ResolvedType!)).Fields.Select(field => field.Name);
        var found = new List<(string, JsonElement)>();
        foreach (var key in keys)
        {
            var dimension = JsonNamingPolicy.SnakeCaseUpper.ConvertName(key);
            var answer = await hub.AskAsync($"{{ s: {statistic.Name}(by: [{dimension}], first: 5) {{ nodes {{ key {{ {key} }} }} }} }}");
            found.AddRange(answer.GetProperty("s").GetProperty("nodes").EnumerateArray().Select(node => (key, node.GetProperty("key").GetProperty(key))));
        }
        return found.ToLookup(value => value.Item1, value => value.Item2);
    }
}
