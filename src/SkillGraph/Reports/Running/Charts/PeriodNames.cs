using System.Globalization;
using SkillGraph.Charts;
using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>What periods are called on the axis of a line.</summary>
internal static class PeriodNames
{
    /// <summary>The name of a period, or of the day at its end, under its year.</summary>
    /// <param name="key">As it stands in the answer: 2025, 2025Q4, 2025-11 or 2025-12-31.</param>
    /// <param name="name">What it is called otherwise.</param>
    /// <param name="language">The language.</param>
    public static Period Of(string key, string name, ReportLanguage language)
    {
        string Year(int year) => ReportWords.In(language, $"{year}年", $"{year}");
        if (DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new(
                day.AddDays(1).Day != 1 ? day.ToString("MM-dd", CultureInfo.InvariantCulture) : day.Month % 3 == 0 ? $"Q{day.Month / 3}" : Month(day.Month, language), Year(day.Year));
        return ReportPeriod.Of(key, DateOnly.MaxValue.AddDays(-1)) switch
        {
            { Length: "year" } period => new(Year(period.Start.Year)),
            { Length: "quarter" } period => new(period.Text[4..], Year(period.Start.Year)),
            { } period => new(Month(period.Start.Month, language), Year(period.Start.Year)),
            null => new(name),
        };
    }

    private static string Month(int month, ReportLanguage language) =>
        ReportWords.In(language, $"{month}月", CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month));
}
