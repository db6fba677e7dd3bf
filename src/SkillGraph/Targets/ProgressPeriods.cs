namespace SkillGraph.Targets;

/// <summary>Ends of periods.</summary>
internal static class ProgressPeriods
{
    /// <summary>The ends of all periods that touch the time, the last of them cut off at its last day.</summary>
    public static IEnumerable<DateOnly> Ends(DateOnly first, DateOnly last, ProgressGrain grain)
    {
        for (var end = End(first, grain); end < last; end = End(end.AddDays(1), grain))
            yield return end;
        if (first <= last)
            yield return last;
    }

    /// <summary>The last day of the period that holds the day.</summary>
    public static DateOnly End(DateOnly day, ProgressGrain grain) => grain switch
    {
        ProgressGrain.Month => MonthEnd(day.Year, day.Month),
        ProgressGrain.Quarter => MonthEnd(day.Year, (day.Month + 2) / 3 * 3),
        _ => new(day.Year, 12, 31),
    };

    private static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
