using System.Globalization;

namespace SkillGraph.TestKit;

/// <summary>Seeds of tests that try what chance brings: a few, or as many as <c>SKILLGRAPH_FUZZ_SEEDS</c> says.</summary>
public static class FuzzSeeds
{
    private const int Few = 4;

    /// <summary>The seeds.</summary>
    public static IEnumerable<int> All =>
        Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("SKILLGRAPH_FUZZ_SEEDS"), CultureInfo.InvariantCulture, out var many) ? many : Few);
}
