namespace SkillGraph.Server.Tests;

/// <summary>Every example of the guide for portals is run as it stands, and prints what the guide says.</summary>
public sealed class PortalGuideTests(TemplateHub hub) : IClassFixture<TemplateHub>
{
    public static TheoryData<string, string, string> Examples => GuideExamples.Of("docs/portals.md");

    [Theory, MemberData(nameof(Examples))]
    public async Task An_example_prints_what_the_guide_says(string language, string code, string printed)
    {
        var (output, error) = await GuideExamples.RunAsync(language, code, ("SKILLGRAPH_URL", hub.Address), ("SKILLGRAPH_KEY", await hub.PortalKeyAsync()));

        Assert.Equal(printed.Trim(), output.Trim());
        Assert.Equal("", error);
    }
}
