using System.Security.Cryptography;
using Snapshooter;
using Snapshooter.Xunit;

namespace SkillGraph.Charts.Tests;

public sealed class DeterminismTests
{
    private static readonly string[] Recorded = ["levels", "cities", "progress", .. Kinds.All.Keys.Select(kind => $"{kind}, states")];

    public static TheoryData<string> Names => [.. Recorded];

    [Theory, MemberData(nameof(Names))]
    public void Equal_charts_are_equal_bytes(string name)
    {
        var first = Digests(name);
        Assert.Equal(first, Digests(name));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Threads_do_not_disturb_each_other(string name)
    {
        var alone = Digests(name);
        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Digests(name))));
        Assert.All(together, digests => Assert.Equal(alone, digests));
    }

    /// <summary>The SVG of another process, another day, another machine.</summary>
    [Theory, MemberData(nameof(Names))]
    public void The_svg_is_the_recorded_one(string name) =>
        ChartRenderer.Svg(EdgeCases.Charts[name]).Replace("><", ">\n<", StringComparison.Ordinal)
            .MatchSnapshot(SnapshotNameExtension.Create(name.Replace(", ", "-").Replace(' ', '_')));

    [Fact]
    public void Different_charts_are_different_bytes() =>
        Assert.Equal(3 * Recorded.Length, Recorded.SelectMany(Digests).Distinct().Count());

    private static string[] Digests(string name)
    {
        var chart = EdgeCases.Charts[name];
        byte[][] files = [ChartRenderer.Png(chart), System.Text.Encoding.UTF8.GetBytes(ChartRenderer.Svg(chart)), ChartRenderer.Pdf(chart)];
        return [.. files.Select(file => Convert.ToHexString(SHA256.HashData(file)))];
    }
}
