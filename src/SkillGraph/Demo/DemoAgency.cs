using SkillGraph.Agencies;

namespace SkillGraph.Demo;

/// <summary>A filed agency of the demo province.</summary>
internal sealed class DemoAgency
{
    public required int Ordinal { get; init; }

    public required string FilingNumber { get; init; }

    public required string Name { get; init; }

    public required string CreditCode { get; init; }

    public required AgencyCategory Category { get; init; }

    public required DemoCity City { get; init; }

    public required string Authority { get; init; }

    /// <summary>The employer that it is, for agencies of that category.</summary>
    public DemoEmployer? Employer { get; init; }

    public required FilingCourse Filing { get; init; }

    /// <summary>What it may certify, the trade of its beginnings first.</summary>
    public required IReadOnlyList<DemoScope> Scopes { get; init; }

    /// <summary>How much it certifies against others of its category and city.</summary>
    public required int Weight { get; init; }

    /// <summary>Whether it appoints special-grade and chief technicians (特级技师、首席技师评聘试点).</summary>
    public bool Pilot { get; set; }

    /// <summary>Certificates that it issues in each year from <see cref="DemoCalendar.FirstYear"/>.</summary>
    public int[] Quotas { get; } = new int[DemoCalendar.YearWeights.Length];

    /// <summary>Evaluations that are planned whatever chance says: those on the way to special-grade and chief technician.</summary>
    public List<(int Year, int Rank, int Holders)> Pinned { get; } = [];

    /// <summary>The highest rank of its filed scope.</summary>
    public int HighestRank => Pilot ? 8 : Category switch
    {
        AgencyCategory.School => 4,
        AgencyCategory.Employer when Employer!.Size is Employers.EmployerSize.Small or Employers.EmployerSize.Micro => 4,
        _ => 6,
    };

    /// <summary>The lowest rank of its filed scope: apprentices belong to employers alone.</summary>
    public int LowestRank => Category == AgencyCategory.Employer ? 1 : 2;

    /// <summary>Days of a year on which it can issue what it evaluated while filed; null when they are too few.</summary>
    public (DateOnly First, DateOnly Last)? IssuingDays(int year)
    {
        var first = Later(new(year, 1, 1), Filing.FiledOn.AddDays(40));
        var last = Earlier(new(year, 12, 31), Filing.LastDay);
        return last.DayNumber - first.DayNumber >= 30 ? (first, last) : null;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
