namespace SkillGraph.Charts.Tests;

/// <summary>Alone: the memory of the process is that of all tests running.</summary>
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
[Collection(nameof(SoakTests))]
public sealed class SoakTests
{
    /// <summary>A leak of one surface (3 MB) or one page in a hundred charts would show; <c>charts-soak</c> of the benchmarks draws thousands.</summary>
    [Fact]
    public void Memory_stays_flat_over_hundreds_of_charts()
    {
        Draw(2);
        var before = Settled();
        Draw(10);
        Assert.InRange(Settled() - before, long.MinValue, 48 * 1024 * 1024);
    }

    private static void Draw(int rounds)
    {
        for (var round = 0; round < rounds; round++)
            foreach (var kind in Kinds.All.Keys)
            {
                var chart = EdgeCases.Charts[$"{kind}, states"];
                ChartRenderer.Svg(chart);
                ChartRenderer.Png(chart);
                ChartRenderer.Pdf(chart);
            }
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }
}
