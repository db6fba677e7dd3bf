using SkillGraph.Targets;

namespace SkillGraph.Tests.Targets;

public sealed class ProgressPeriodsTests
{
    [Theory]
    [InlineData(ProgressGrain.Month, "2024-01-31 2024-02-29 2024-03-15")]
    [InlineData(ProgressGrain.Quarter, "2024-03-15")]
    [InlineData(ProgressGrain.Year, "2024-03-15")]
    public void The_last_period_is_cut_off_at_the_last_day(ProgressGrain grain, string ends) =>
        Assert.Equal(ends, Text(ProgressPeriods.Ends(new(2024, 1, 1), new(2024, 3, 15), grain)));

    [Fact]
    public void A_last_day_that_ends_a_period_appears_once() =>
        Assert.Equal("2023-12-31 2024-03-31", Text(ProgressPeriods.Ends(new(2023, 12, 18), new(2024, 3, 31), ProgressGrain.Quarter)));

    [Fact]
    public void A_time_that_is_over_before_it_begins_has_no_period() =>
        Assert.Empty(ProgressPeriods.Ends(new(2024, 1, 1), new(2023, 12, 31), ProgressGrain.Month));

    private static string Text(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(day => day.ToString("yyyy-MM-dd")));
}
