using SkillGraph.Employers;

namespace SkillGraph.Demo;

/// <summary>Makes the employers: as many below the scale that the policy reaches (规上) as above it.</summary>
internal sealed class DemoEmployers(DemoRandom random)
{
    private static readonly (char Letter, string Stem, int Weight)[] Sectors =
    [
        ('C', "制造", 46), ('E', "建设", 15), ('G', "运输", 8), ('D', "电力", 5), ('F', "商贸", 6), ('I', "信息", 6),
        ('H', "餐旅", 5), ('B', "矿业", 2), ('O', "服务", 3), ('Q', "康养", 3), ('A', "农业", 2), ('M', "测绘", 1),
    ];

    private readonly List<DemoEmployer> _all = [];

    public static List<DemoEmployer> Make(DemoOptions options)
    {
        var maker = new DemoEmployers(new(options.Seed, 1));
        var inScope = Apportionment.Of(Math.Clamp(options.Certificates / 120, 63, 2_000), [.. DemoCity.All.Select(c => (long)c.Weight)]);
        foreach (var (city, count) in DemoCity.All.Zip(inScope))
            maker.Settle(city, Math.Max(1, count));
        return maker._all;
    }

    private void Settle(DemoCity city, int count)
    {
        for (var i = 0; i < count; i++)
        {
            // Spread evenly over the curve, so that a small city follows it too; the large ones file first.
            var place = (i + random.Unit()) / count;
            _all.Add(InScope(city, place, AdoptionCurve.DayOf(place * city.Lag / 100)));
            _all.Add(BelowScale(city));
        }
    }

    private DemoEmployer InScope(DemoCity city, double place, DateOnly? filedOn)
    {
        var size = place < .08 || random.Chance(20) ? EmployerSize.Large : random.Chance(350) ? EmployerSize.Medium : EmployerSize.Small;
        var from = random.Chance(800) ? new DateOnly(2018, 1, 1) : new DateOnly(random.Between(2020, DemoCalendar.LastYear), 1, 1);
        var staff = filedOn?.AddDays(-random.Below(500))
            ?? (random.Chance(450) ? random.Between(new(2021, 1, 1), DemoCalendar.End) : null);
        return Employer(city, size, from, filedOn, staff);
    }

    private DemoEmployer BelowScale(DemoCity city) => Employer(
        city,
        random.Chance(300) ? EmployerSize.Small : EmployerSize.Micro,
        inScopeFrom: null,
        random.Chance(20) ? random.Between(new DateOnly(2021, 1, 1), new(2025, 6, 30)) : null,
        random.Between(new(2018, 10, 1), DemoCalendar.End));

    private DemoEmployer Employer(DemoCity city, EmployerSize size, DateOnly? inScopeFrom, DateOnly? filedOn, DateOnly? staffFrom)
    {
        var sector = random.Pick(Sectors, s => s.Weight);
        var ordinal = _all.Count + 1;
        return new()
        {
            CreditCode = DemoCodes.CreditCode("91", ordinal),
            Name = $"演示{city.Stem}{sector.Stem}有限公司{ordinal:0000}",
            City = city,
            Size = size,
            Sector = sector.Letter,
            InScopeFrom = inScopeFrom,
            InScopeTo = inScopeFrom is not null && random.Chance(10) ? random.Between(new(2025, 7, 1), DemoCalendar.End) : null,
            RecognisedFrom = filedOn,
            StaffFrom = staffFrom,
        };
    }
}
