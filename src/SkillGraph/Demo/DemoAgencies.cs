using SkillGraph.Agencies;
using SkillGraph.Employers;

namespace SkillGraph.Demo;

/// <summary>Makes the agencies: every employer that is recognised, and in every city schools and social evaluation bodies.</summary>
internal sealed class DemoAgencies(DemoRandom random)
{
    private readonly List<DemoAgency> _all = [];

    public static List<DemoAgency> Make(DemoOptions options, List<DemoEmployer> employers)
    {
        var maker = new DemoAgencies(new(options.Seed, 2));
        foreach (var city in employers.GroupBy(e => e.City))
        {
            var recognised = city.Where(e => e.RecognisedFrom is not null).ToList();
            recognised.ForEach(maker.Recognise);
            maker.Found(city.Key, AgencyCategory.School, Math.Max(1, recognised.Count / 5));
            maker.Found(city.Key, AgencyCategory.SocialBody, Math.Max(1, recognised.Count * 3 / 10));
        }
        return maker._all;
    }

    private void Recognise(DemoEmployer employer)
    {
        var filing = FilingCourse.Any(employer.RecognisedFrom!.Value, random);
        employer.RecognisedTo = filing.Status is AgencyStatus.Expired or AgencyStatus.Removed ? filing.LastDay.AddDays(1) : null;
        var authority = employer.Size == EmployerSize.Large ? DemoTexts.Province : employer.City.Authority;
        Add(AgencyCategory.Employer, employer.City, employer.Name, employer.CreditCode, authority, filing, employer);
    }

    /// <summary>The first of a city is there from the beginning to the end, so that someone there certifies at any time.</summary>
    private void Found(DemoCity city, AgencyCategory category, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var filedOn = AdoptionCurve.DayOf(i == 0 ? 0 : (i + random.Unit()) / count * AdoptionCurve.Reach)!.Value;
            var (registry, stem) = category == AgencyCategory.School
                ? ("12", random.Chance(600) ? "职业学院" : "技师学院")
                : ("52", "职业技能评价中心");
            Add(category, city, $"演示{city.Stem}{stem}{_all.Count + 1:0000}", DemoCodes.CreditCode(registry, _all.Count + 1), city.Authority,
                i == 0 ? FilingCourse.Lasting(filedOn) : FilingCourse.Any(filedOn, random), employer: null);
        }
    }

    private void Add(
        AgencyCategory category, DemoCity city, string name, string creditCode, string authority, FilingCourse filing,
        DemoEmployer? employer)
    {
        var size = employer?.Size switch { null => 3, EmployerSize.Large => 9, EmployerSize.Medium => 3, _ => 1 };
        _all.Add(new()
        {
            Ordinal = _all.Count + 1,
            FilingNumber = DemoCodes.FilingNumber(category, _all.Count + 1),
            Name = name,
            CreditCode = creditCode,
            Category = category,
            City = city,
            Authority = authority,
            Employer = employer,
            Filing = filing,
            Scopes = DemoScopes.Make(category, city, employer, filing, random),
            // A few certify much, most little.
            Weight = size * 10_000 / (10 + random.Below(90)),
        });
    }
}
