namespace SkillGraph.Demo;

/// <summary>How filing spread: the share of employers that had filed by a day. Made up: an S that misses full coverage at the end.</summary>
internal static class AdoptionCurve
{
    private static readonly (DateOnly Day, double Share)[] Knots =
    [
        (new(2018, 10, 8), 0),
        (new(2018, 12, 31), .02),
        (new(2019, 12, 31), .05),
        (new(2020, 12, 31), .13),
        (new(2021, 12, 31), .31),
        (new(2022, 12, 31), .46),
        (new(2023, 12, 31), .60),
        (new(2024, 12, 31), .715),
        (new(2025, 6, 30), .76),
        (DemoCalendar.End, Reach),
    ];

    /// <summary>Share that had filed at the end.</summary>
    public const double Reach = .80;

    /// <summary>The day on which this share had filed; null when it was never reached.</summary>
    public static DateOnly? DayOf(double share)
    {
        for (var i = 1; i < Knots.Length; i++)
        {
            var (from, to) = (Knots[i - 1], Knots[i]);
            if (share < to.Share)
                return from.Day.AddDays((int)((to.Day.DayNumber - from.Day.DayNumber) * (share - from.Share) / (to.Share - from.Share)));
        }
        return null;
    }
}
