using System.Globalization;

namespace SkillGraph.Imports;

/// <summary>The types of cells that files hold.</summary>
internal static class Cells
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日"];

    /// <summary>Text as written.</summary>
    public static readonly CellType Text = new(SqlType.Text, (text, _) => text);

    /// <summary>A date: 2025-03-01, 2025/3/1, 20250301 or 2025年3月1日.</summary>
    public static readonly CellType Date = new(SqlType.Date, (text, row) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900
            ? date
            : row.Reject(new("BAD_DATE", $"“{row.Text}”不是有效日期，应如 2025-03-01", $"'{row.Text}' is no date, expected one like 2025-03-01")));

    /// <summary>A whole number, 0 or more.</summary>
    public static readonly CellType Count = new(SqlType.Whole, (text, row) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : row.Reject(new("BAD_NUMBER", $"“{text}”应为非负整数", $"'{text}' is no whole number of 0 or more")));

    /// <summary>A year, four digits.</summary>
    public static readonly CellType Year = new(SqlType.Whole, (text, row) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100
            ? year
            : row.Reject(new("BAD_YEAR", $"“{text}”应为四位年份", $"'{text}' is no year of four digits")));

    /// <summary>A score, 0 to 100.</summary>
    public static readonly CellType Score = new(SqlType.Real, (text, row) =>
        Number(text) is >= 0 and <= 100 and var score
            ? score
            : row.Reject(new("BAD_SCORE", $"“{text}”应为0至100的分数", $"'{text}' is no score from 0 to 100")));

    /// <summary>A number.</summary>
    public static readonly CellType Real = new(SqlType.Real, (text, row) =>
        Number(text) is { } number
            ? number
            : row.Reject(new("BAD_NUMBER", $"“{text}”不是数值", $"'{text}' is no number")));

    /// <summary>A level by code, name or wording on the certificate; its rank.</summary>
    public static readonly CellType Level = new(SqlType.Whole, (text, row) =>
        row.Lists.Levels.TryGetValue(text, out var rank)
            ? rank
            : row.Reject(new("UNKNOWN_LEVEL", $"“{row.Text}”不是等级代码（X 5 4 3 2 1 T S）或名称（如 高级工）", $"'{row.Text}' is no level code (X 5 4 3 2 1 T S) or name")));

    /// <summary>A region by code or name; its code.</summary>
    public static readonly CellType Region = new(SqlType.Text, (text, row) =>
        row.Lists.Regions.TryGetValue(text, out var code)
            ? code
            : row.Reject(new("UNKNOWN_REGION", $"没有行政区划“{row.Text}”", $"there is no region '{row.Text}'")));

    /// <summary>An occupation by code or name; its code.</summary>
    public static readonly CellType Occupation = new(SqlType.Text, (text, row) =>
        row.Lists.Occupations.TryGetValue(text, out var code)
            ? code
            : row.Reject(new("UNKNOWN_OCCUPATION", $"职业目录中没有“{row.Text}”", $"there is no occupation '{row.Text}'")));

    /// <summary>A filing number.</summary>
    public static readonly CellType FilingNumber = new(SqlType.Text, (text, row) =>
        Agencies.FilingNumber.TryParse(text, out var number, out var problem) ? number.Text : row.Reject(problem));

    /// <summary>A credit code; a check character that does not match is noted only, since some early codes have one.</summary>
    public static readonly CellType CreditCode = new(SqlType.Text, ReadCreditCode);

    /// <summary>A section of GB/T 4754 (行业门类), A to T.</summary>
    public static readonly CellType Sector = new(SqlType.Text, (text, row) =>
        text is [>= 'A' and <= 'T'] ? text : row.Reject(new("BAD_SECTOR", $"“{text}”应为行业门类代码 A 至 T", $"'{text}' is no section of GB/T 4754, A to T")));

    /// <summary>A member of an enum by its English or Chinese name.</summary>
    public static CellType Enum<T>() where T : struct, Enum => new(SqlType.Text, (text, row) =>
        TryEnum<T>(text, out var value)
            ? EnumText.Of(value)
            : row.Reject(new(
                "UNKNOWN_TERM",
                $"“{row.Text}”应为 {string.Join("、", System.Enum.GetValues<T>().Select(Chinese.Of))} 之一",
                $"'{row.Text}' is none of {string.Join(", ", EnumText.All<T>())}")));

    /// <summary>Reads a member of an enum by its English or Chinese name.</summary>
    public static bool TryEnum<T>(string text, out T value) where T : struct, Enum =>
        EnumText.TryParse(text, out value) || Chinese.TryParse(text, out value) || EnumText.TryParse(text.ToUpperInvariant(), out value);

    private static string? ReadCreditCode(string text, ImportRow row)
    {
        if (!Agencies.CreditCode.TryParse(text, out var code, out var problem))
            return (string?)row.Reject(problem);
        if (!code.ChecksOut)
        {
            row.Warn(new(
                "CREDIT_CODE_CHECK",
                $"统一社会信用代码校验码应为“{code.ExpectedCheckCharacter}”，请核对",
                $"the check character of the credit code should be '{code.ExpectedCheckCharacter}'; please verify"));
        }
        return code.Text;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
