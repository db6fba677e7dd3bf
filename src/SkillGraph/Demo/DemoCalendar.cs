namespace SkillGraph.Demo;

/// <summary>The seven years of the demo, and when in a year certificates are issued.</summary>
internal static class DemoCalendar
{
    public const int FirstYear = 2019;
    public const int LastYear = 2025;

    /// <summary>The state that the files describe is that of this day.</summary>
    public static readonly DateOnly End = new(LastYear, 12, 31);

    /// <summary>Share of each year's certificates, per mille. Level certificates took the place of qualifications from 2020 on.</summary>
    public static readonly int[] YearWeights = [30, 80, 130, 165, 185, 200, 210];

    // Spring Festival leaves January and February quiet; the year's plans are fulfilled at its end.
    private static readonly int[] MonthWeights = [45, 30, 85, 95, 105, 120, 95, 85, 105, 110, 130, 140];

    public static IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    /// <summary>A working day between two days by the season.</summary>
    public static DateOnly WorkingDay(DemoRandom random, DateOnly first, DateOnly last)
    {
        while (true)
        {
            var day = random.Between(first, last);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && random.Below(140) < MonthWeights[day.Month - 1])
                return day;
        }
    }
}
