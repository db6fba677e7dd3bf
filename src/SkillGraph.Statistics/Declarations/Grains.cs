using System.Globalization;

namespace SkillGraph.Statistics;

/// <summary>Periods of each <see cref="Grain"/>: their keys, as clients see them, and their first days.</summary>
internal static class Grains
{
    public static DataType Type(this Grain grain) => grain switch
    {
        Grain.Day => DataType.Date,
        Grain.Year => DataType.Integer,
        _ => DataType.Text,
    };

    /// <summary>The key of the period that holds a day, as DuckDB SQL.</summary>
    public static string Key(this Grain grain, string day) => grain switch
    {
        Grain.Day => day,
        Grain.Month => $"strftime({day}, '%Y-%m')",
        Grain.Quarter => $"year({day}) || 'Q' || quarter({day})",
        _ => $"year({day})",
    };

    /// <summary>The first day of the period that has a key, as DuckDB SQL.</summary>
    public static string Start(this Grain grain, string key) => grain switch
    {
        Grain.Day => key,
        Grain.Month => $"CAST({key} || '-01' AS DATE)",
        Grain.Quarter => $"make_date(CAST(left({key}, 4) AS INTEGER), 3 * CAST(right({key}, 1) AS INTEGER) - 2, 1)",
        _ => $"make_date({key}, 1, 1)",
    };

    /// <summary>The first day of the period that holds a day, as DuckDB SQL.</summary>
    public static string Truncate(this Grain grain, string day) => $"CAST(date_trunc('{grain}', {day}) AS DATE)";

    /// <summary>The length of a period, as DuckDB SQL.</summary>
    public static string Step(this Grain grain) => grain == Grain.Quarter ? "INTERVAL 3 MONTH" : $"INTERVAL 1 {grain}";

    /// <summary>The first day of the period that has a key; null when it is the key of none.</summary>
    public static DateOnly? FirstDay(this Grain grain, object key)
    {
        var text = Convert.ToString(key, CultureInfo.InvariantCulture)!;
        return (grain, key) switch
        {
            (Grain.Day, DateOnly day) => day,
            (Grain.Year, int year and >= 1 and <= 9999) => new(year, 1, 1),
            (Grain.Month, string) => Parse(text, "yyyy-MM"),
            (Grain.Quarter, string) when text.Length == 6 && text[4] == 'Q' && text[5] is >= '1' and <= '4' => Parse(text[..4], "yyyy")?.AddMonths(3 * (text[5] - '1')),
            _ => null,
        };
    }

    private static DateOnly? Parse(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
