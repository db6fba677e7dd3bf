using SkillGraph.DataQuality;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.DataQuality;

public sealed class FindingTableTests
{
    [Fact]
    public void The_guide_has_every_kind_with_its_threshold_and_source()
    {
        var rows = FindingRules.All.Select(rule => $"| `{EnumText.Of(rule.Kind)}` | {Chinese.Of(rule.Kind)} | {Chinese.Of(rule.Subject)} | {rule.When} | {rule.Source} |");

        Assert.Equal(rows, File.ReadLines(Repository.File("docs/data-quality.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|').Length == 7));
    }

    [Fact]
    public void Every_kind_has_one_rule() => Assert.Equal(Enum.GetValues<FindingKind>().Order(), FindingRules.All.Select(rule => rule.Kind).Order());
}
