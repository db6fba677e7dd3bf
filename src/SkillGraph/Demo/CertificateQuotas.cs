using SkillGraph.Agencies;
using SkillGraph.Employers;

namespace SkillGraph.Demo;

/// <summary>Shares all certificates out over cities, years and agencies, to the last one.</summary>
internal static class CertificateQuotas
{
    // Special-grade and chief technicians per million certificates.
    private const int SpecialGrade = 230;
    private const int Chief = 20;

    private static readonly Dictionary<AgencyCategory, long> CategoryShares = new()
    {
        [AgencyCategory.Employer] = 45,
        [AgencyCategory.School] = 25,
        [AgencyCategory.SocialBody] = 30,
    };

    public static void ShareOut(int certificates, List<DemoAgency> agencies)
    {
        var cells = DemoCity.All.SelectMany(city => DemoCalendar.Years.SelectMany(year => Cells(city, year, agencies))).ToList();
        foreach (var (cell, count) in cells.Zip(Apportionment.Of(certificates, cells.ConvertAll(c => c.Weight))))
        {
            var parts = Apportionment.Of(count, cell.Agencies.ConvertAll(a => (long)a.Weight * Days(a, cell.Year)));
            foreach (var (agency, part) in cell.Agencies.Zip(parts))
                agency.Quotas[cell.Year - DemoCalendar.FirstYear] = part;
        }
        Appoint(certificates, agencies);
    }

    /// <summary>One cell for each category with an agency at work; they share the weight of city and year.</summary>
    private static IEnumerable<(int Year, List<DemoAgency> Agencies, long Weight)> Cells(DemoCity city, int year, List<DemoAgency> agencies)
    {
        var atWork = agencies.Where(a => a.City == city && Days(a, year) > 0).GroupBy(a => a.Category).ToList();
        var both = (long)city.Weight * DemoCalendar.YearWeights[year - DemoCalendar.FirstYear];
        var weight = both * 1000 / atWork.Sum(g => CategoryShares[g.Key]);
        return atWork.Select(g => (year, g.ToList(), weight * CategoryShares[g.Key]));
    }

    private static int Days(DemoAgency agency, int year) =>
        agency.IssuingDays(year) is var (first, last) ? last.DayNumber - first.DayNumber + 1 : 0;

    /// <summary>Large employers of the beginnings bring senior technicians to special grade two years later, and some to chief after one more.</summary>
    private static void Appoint(int certificates, List<DemoAgency> agencies)
    {
        var special = Math.Max(4, (int)((long)certificates * SpecialGrade / 1_000_000));
        var pilots = agencies
            .Where(a => a is { Employer.Size: EmployerSize.Large, Filing.Status: AgencyStatus.Active })
            .Where(a => a.Filing.FiledOn < new DateOnly(2020, 7, 1))
            .OrderByDescending(a => a.Quotas.Sum()).Take(Math.Max(2, special / 4)).ToList();
        var chiefs = Apportionment.Of(Math.Max(1, (int)((long)certificates * Chief / 1_000_000)), [.. pilots.Select(_ => 1L)]);
        foreach (var (i, holders) in Apportionment.Of(special, [.. pilots.Select(_ => 1L)]).Index())
        {
            var year = 2022 + i % 3;
            pilots[i].Pilot = true;
            pilots[i].Pinned.AddRange([(year - 2, 6, holders), (year, 7, holders), (year + 1, 8, chiefs[i])]);
        }
    }
}
