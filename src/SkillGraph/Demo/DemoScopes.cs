using SkillGraph.Agencies;
using SkillGraph.Employers;

namespace SkillGraph.Demo;

/// <summary>Makes the filed scope of an agency.</summary>
internal static class DemoScopes
{
    public static List<DemoScope> Make(
        AgencyCategory category, DemoCity city, DemoEmployer? employer, FilingCourse filing, DemoRandom random)
    {
        var (population, trades, count) = category switch
        {
            AgencyCategory.School => (Population.OwnStudents, DemoTrades.All, random.Between(4, 8)),
            AgencyCategory.SocialBody => (Population.Public, DemoTrades.All, random.Between(3, 8)),
            _ => (Population.OwnStaff, OfSector(employer!.Sector), random.Between(1, 3) + (employer.Size == EmployerSize.Large ? 2 : 0)),
        };
        var chosen = Enumerable.Range(0, count).Select(_ => random.Pick(trades, t => t.WeightIn(city))).Distinct().ToList();
        var scopes = chosen.ConvertAll(t => new DemoScope(t, population, filing.FiledOn));
        if (chosen.Count > 2 && random.Chance(250))
            AddLater(scopes, filing, random);
        return scopes;
    }

    private static DemoTrade[] OfSector(char sector) => [.. DemoTrades.All.Where(t => t.Sectors.Contains(sector))];

    /// <summary>The last occupation joined the scope after the filing.</summary>
    private static void AddLater(List<DemoScope> scopes, FilingCourse filing, DemoRandom random)
    {
        var on = filing.FiledOn.AddDays(random.Between(90, 1500));
        if (on >= filing.LastDay)
            return;
        scopes[^1] = scopes[^1] with { From = on };
        filing.Events.Add((AgencyEventKind.ScopeChanged, on, $"增加职业：{scopes[^1].Trade.Name}"));
    }
}
