using SkillGraph.Reports.Definitions;

namespace SkillGraph.Tests.Reports;

public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData("2025", "2025", "2025-01-01", "2025-12-31")]
    [InlineData("2025Q4", "2025Q4", "2025-10-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("last-quarter", "2025Q3", "2025-07-01", "2025-09-30")]
    [InlineData("last-month", "2025-11", "2025-11-01", "2025-11-30")]
    [InlineData("last-year", "2024", "2024-01-01", "2024-12-31")]
    public void A_period_is_named_or_the_last_that_has_ended(string text, string name, string start, string end) =>
        Assert.Equal(new(name, Day(start), Day(end)), ReportPeriod.Of(text, Day("2025-12-30")));

    [Fact]
    public void A_quarter_has_ended_on_its_last_day() => Assert.Equal("2025Q4", ReportPeriod.Of("last-quarter", Day("2025-12-31"))!.Text);

    [Theory]
    [InlineData("2025Q5")]
    [InlineData("2025-13")]
    [InlineData("quarter")]
    [InlineData("")]
    public void Anything_else_is_no_period(string text) => Assert.Null(ReportPeriod.Of(text, Day("2025-12-31")));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
