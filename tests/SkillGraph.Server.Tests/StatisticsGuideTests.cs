using SkillGraph.TestKit;

namespace SkillGraph.Server.Tests;

/// <summary>Every example of the page about statistics is run as it stands, and prints what the page says.</summary>
public sealed class StatisticsGuideTests(DemoHub hub) : IClassFixture<DemoHub>
{
    private const string Guide = "docs/statistics.md";

    public static TheoryData<string, string, string> Examples => GuideExamples.Of(Guide);

    [Theory, MemberData(nameof(Examples))]
    public async Task An_example_prints_what_the_page_says(string language, string code, string printed)
    {
        var (output, error) = await GuideExamples.RunAsync(language, code, hub.Variables);

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(Repository.File(Guide), (await File.ReadAllTextAsync(Repository.File(Guide)))
                .Replace($"```{language}\n{code}```\n\n```text\n{printed}```", $"```{language}\n{code}```\n\n```text\n{output.TrimEnd()}\n```"));
        Assert.Equal(printed.Trim(), output.Trim());
        // A statistic of the command line says there on whose behalf it counts.
        Assert.DoesNotContain("skillgraph:", error);
    }
}
