using SkillGraph.Agencies;
using SkillGraph.Workers;

namespace SkillGraph.Demo;

/// <summary>The workers file: a new worker whenever an evaluation needs one.</summary>
internal sealed class Workforce : IDisposable
{
    private const int PerDayAndSex = 500;

    // Lowest age by rank at the first certificate.
    private static readonly int[] LowestAges = [18, 18, 20, 23, 31, 37, 42, 46];
    private static readonly DateOnly FirstBirth = new(1958, 1, 1);
    private static readonly DateOnly LastBirth = new(2007, 12, 31);

    private readonly DemoCsv _file;
    private readonly Dictionary<DemoCity, DemoEmployer[]> _employers;

    // How many identity numbers of each day of birth are taken, by sex: what keeps ten million of them unique.
    private readonly ushort[,] _taken = new ushort[LastBirth.DayNumber - FirstBirth.DayNumber + 1, 2];

    public Workforce(string path, List<DemoEmployer> employers)
    {
        _file = new(path, "证件类型", "证件号码", "姓名", "出生年份", "性别", "工作地行政区划代码", "单位统一社会信用代码");
        _employers = employers.Where(e => e.StaffFrom is not null).GroupBy(e => e.City)
            .ToDictionary(g => g.Key, g => g.OrderBy(e => e.StaffFrom).ToArray());
    }

    /// <summary>Adds a worker who sits an evaluation.</summary>
    public DemoPerson Hire(PlannedBatch batch, DemoRandom random)
    {
        var agency = batch.Agency;
        var man = random.Below(100) < batch.Trade.Men;
        var person = Person(BirthDay(batch.IssuedOn.Year - Age(agency.Category, batch.Rank, random), random), man);
        var region = random.Chance(940) ? agency.City.Code : random.Pick(DemoCity.All, c => c.Weight).Code;
        var employer = agency.Employer ?? EmployerOf(agency, batch.IssuedOn, random);
        _file.Cell(IdentityKind.ResidentId).Cell(person.Identity).Cell(DemoTexts.PersonName(random)).Cell(person.BornOn.Year)
            .Cell(man ? Sex.Male : Sex.Female).Cell(region).Cell(employer?.CreditCode).EndRow();
        return person;
    }

    public void Dispose() => _file.Dispose();

    private static int Age(AgencyCategory category, int rank, DemoRandom random)
    {
        if (category == AgencyCategory.School)
            return 15 + rank + random.Below(3);
        var lowest = LowestAges[rank - 1];
        return lowest + (random.Below(59 - lowest) + random.Below(59 - lowest)) / 2;
    }

    private static DateOnly BirthDay(int year, DemoRandom random) =>
        new DateOnly(Math.Clamp(year, FirstBirth.Year, LastBirth.Year), 1, 1).AddDays(random.Below(365));

    private DemoPerson Person(DateOnly bornOn, bool man)
    {
        var (day, sex) = (bornOn.DayNumber - FirstBirth.DayNumber, man ? 1 : 0);
        while (_taken[day, sex] == PerDayAndSex)
            day = (day + 1) % _taken.GetLength(0);
        return new(FirstBirth.AddDays(day), (short)(2 * _taken[day, sex]++ + sex));
    }

    /// <summary>One of the city's employers whose staff sit evaluations by then; some of those evaluated have no employer.</summary>
    private DemoEmployer? EmployerOf(DemoAgency agency, DateOnly day, DemoRandom random)
    {
        if (random.Chance(agency.Category == AgencyCategory.School ? 650 : 450) || !_employers.TryGetValue(agency.City, out var employers))
            return null;
        var open = 0;
        for (var above = employers.Length; open < above;)
        {
            var middle = (open + above) / 2;
            if (employers[middle].StaffFrom <= day)
                open = middle + 1;
            else
                above = middle;
        }
        return open == 0 ? null : employers[random.Below(open)];
    }
}
