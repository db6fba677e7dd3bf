using SkillGraph.Agencies;

namespace SkillGraph.Demo;

/// <summary>Which levels an agency certifies, and in batches of what size.</summary>
internal static class LevelMix
{
    // Certificates by rank 1 to 6, per mille of the category's. Together about 32 : 34 : 32 : 1.8 : .45 from rank 2 on.
    private static readonly Dictionary<AgencyCategory, int[]> Shares = new()
    {
        [AgencyCategory.Employer] = [25, 312, 286, 330, 37, 10],
        [AgencyCategory.School] = [0, 210, 500, 290, 0, 0],
        [AgencyCategory.SocialBody] = [0, 392, 280, 304, 21, 3],
    };

    private static readonly int[] BatchSizes = [8, 25, 25, 22, 8, 4];

    /// <summary>A rank within the agency's scope and a number of certificates, at most what is left.</summary>
    public static (int Rank, int Certificates) Draw(DemoAgency agency, int left, DemoRandom random)
    {
        var shares = Shares[agency.Category];
        // Small batches are drawn more often, so that certificates keep the mix.
        int[] open = [.. Enumerable.Range(0, Math.Min(agency.HighestRank, shares.Length))];
        var index = random.Pick(open, i => shares[i] * 1000 / Math.Min(BatchSizes[i], left));
        var size = BatchSizes[index];
        return (index + 1, Math.Min(left, Math.Max(1, random.Between(size / 2, size + size / 2))));
    }
}
