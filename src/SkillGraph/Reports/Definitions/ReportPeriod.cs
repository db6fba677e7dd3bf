using System.Globalization;
using System.Text.RegularExpressions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Definitions;

/// <summary>The time that a report speaks of (报告期): a year, a quarter or a month.</summary>
/// <param name="Text">As 2025, 2025Q4 or 2025-11.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
public sealed partial record ReportPeriod(string Text, DateOnly Start, DateOnly End)
{
    /// <summary>Words for periods that are found from a day.</summary>
    public static IReadOnlyList<string> Relative { get; } = ["last-year", "last-quarter", "last-month"];

    /// <summary>What a text that names a period looks like.</summary>
    public static string Expected { get; } = $"such as 2025, 2025Q4 or 2025-11, or {string.Join(", ", Relative)}";

    /// <summary>The same period of the year before.</summary>
    public ReportPeriod Prior => Of(Start.AddYears(-1), Length switch { "year" => 12, "quarter" => 3, _ => 1 });

    /// <summary>How long it is: year, quarter or month.</summary>
    public string Length => Text switch { [_, _, _, _] => "year", [.., 'Q', _] => "quarter", _ => "month" };

    /// <summary>The period in words.</summary>
    public string In(ReportLanguage language) => (language, Text) switch
    {
        (ReportLanguage.EN, _) => Text,
        (_, [.., 'Q', _]) => $"{Start.Year} 年第{"一二三四"[(Start.Month - 1) / 3]}季度",
        (_, [_, _, _, _]) => $"{Start.Year} 年",
        _ => $"{Start.Year} 年 {Start.Month} 月",
    };

    /// <summary>Whether a text names a period, on whatever day.</summary>
    public static bool Names(string text) => Of(text, new(2025, 12, 31)) is not null;

    /// <summary>The period that a text names; null when it names none. A relative one is the last that has ended on the day.</summary>
    public static ReportPeriod? Of(string text, DateOnly anchor)
    {
        int months = text switch { "last-year" => 12, "last-quarter" => 3, "last-month" => 1, _ => 0 };
        if (months > 0)
        {
            var after = anchor.AddDays(1);
            return Of(new DateOnly(after.Year, (after.Month - 1) / months * months + 1, 1).AddMonths(-months), months);
        }
        var match = Written().Match(text);
        if (!match.Success)
            return null;
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        return match switch
        {
            _ when match.Groups["quarter"].Success => Of(new(Number("year"), 3 * Number("quarter") - 2, 1), 3),
            _ when match.Groups["month"].Success => Of(new(Number("year"), Number("month"), 1), 1),
            _ => Of(new(Number("year"), 1, 1), 12),
        };
    }

    private static ReportPeriod Of(DateOnly start, int months) => new(
        months switch { 12 => $"{start:yyyy}", 3 => $"{start:yyyy}Q{(start.Month + 2) / 3}", _ => $"{start:yyyy-MM}" },
        start,
        start.AddMonths(months).AddDays(-1));

    [GeneratedRegex("^(?<year>20[0-9]{2})(Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
