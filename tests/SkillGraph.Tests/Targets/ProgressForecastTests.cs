using SkillGraph.Targets;

namespace SkillGraph.Tests.Targets;

public sealed class ProgressForecastTests
{
    private static readonly DateOnly[] TwoQuarters = [new(2025, 9, 30), new(2025, 12, 31)];

    [Fact]
    public void It_carries_on_the_mean_of_the_last_four_steps()
    {
        var forecast = ProgressForecast.From([0, 50, 51, 53, 54, 56], TwoQuarters, ceiling: 100)!;

        Assert.Equal(1.5, forecast.MeanStep);
        Assert.Equal([57.5, 59], forecast.Points.Select(p => p.Value));
        Assert.Equal(TwoQuarters, forecast.Points.Select(p => p.Day));
    }

    [Fact]
    public void The_band_grows_with_the_square_root_of_the_periods_ahead()
    {
        var forecast = ProgressForecast.From([50, 51, 53, 54, 56], TwoQuarters, ceiling: 100)!;

        Assert.Equal(Math.Sqrt(1.0 / 3), forecast.Deviation, 12);
        Assert.Equal(forecast.Deviation, forecast.Points[0].High - forecast.Points[0].Value, 12);
        Assert.Equal(forecast.Deviation * Math.Sqrt(2), forecast.Points[1].Value - forecast.Points[1].Low, 12);
    }

    [Fact]
    public void A_share_is_never_forecast_beyond_its_ceiling()
    {
        var forecast = ProgressForecast.From([80, 88, 97], TwoQuarters, ceiling: 100)!;

        Assert.Equal([100, 100], forecast.Points.Select(p => p.Value));
        Assert.All(forecast.Points, p => Assert.InRange(p.High, p.Value, 100));
    }

    [Fact]
    public void Less_than_two_steps_or_nothing_ahead_give_no_forecast()
    {
        Assert.Null(ProgressForecast.From([80, 88], TwoQuarters, ceiling: 100));
        Assert.Null(ProgressForecast.From([], TwoQuarters, ceiling: 100));
        Assert.Null(ProgressForecast.From([70, 80, 88], [], ceiling: 100));
    }
}
