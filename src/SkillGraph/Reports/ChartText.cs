using System.Globalization;
using SkillGraph.Charts;
using SkillGraph.Statistics;

namespace SkillGraph.Reports;

/// <summary>How numbers and days are written on charts, once for all of them. A number is rounded here and what follows from it is derived from the rounded one.</summary>
internal static class ChartText
{
    /// <summary>A count with thousands separators, or why there is none.</summary>
    public static string Count(StatisticValue value, string unit) => value.Value is { } number
        ? $"{number.ToString("N0", CultureInfo.InvariantCulture)} {unit}"
        : Absent(value.Status);

    /// <summary>A count as charts draw it, in units of <paramref name="scale"/>.</summary>
    public static ChartValue Chart(StatisticValue value, string unit, double scale = 1) =>
        new(value.Value / scale, Count(value, unit), State(value.Status));

    /// <summary>What charts call a status.</summary>
    public static ValueState State(ValueStatus status) => status switch
    {
        ValueStatus.NORMAL => ValueState.NORMAL,
        ValueStatus.PROVISIONAL => ValueState.PROVISIONAL,
        ValueStatus.SUPPRESSED => ValueState.SUPPRESSED,
        _ => ValueState.MISSING,
    };

    /// <summary>A share of 0 to 1 in percent; small shares keep three decimals, so that they do not read as nothing.</summary>
    public static string? Share(StatisticValue value) => value.Value switch
    {
        null => null,
        > 0 and < 0.001 => Percent(value.Value.Value * 100, "0.000"),
        var share => Percent(share.Value * 100, "0.0"),
    };

    /// <summary>One decimal, halves away from zero.</summary>
    public static decimal Rounded(double value) => Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero);

    /// <summary>A rounded number with its one decimal.</summary>
    public static string Decimal(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A day as 2025-06-30 is written in Chinese text.</summary>
    public static string Day(DateOnly day) => $"{day.Year} 年 {day.Month} 月 {day.Day} 日";

    /// <summary>Why there is no value.</summary>
    public static string Absent(ValueStatus status) => status == ValueStatus.SUPPRESSED ? "已隐去" : "—";

    private static string Percent(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture) + "%";
}
