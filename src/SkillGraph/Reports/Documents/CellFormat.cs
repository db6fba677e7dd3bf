using System.Globalization;

namespace SkillGraph.Reports.Documents;

/// <summary>How numbers or days of one kind are written, by name, once for screens, charts and spreadsheets.</summary>
/// <param name="Name">What definitions call it.</param>
/// <param name="SheetCode">The number format of spreadsheets, such as <c>#,##0</c> or <c>0.0%</c>.</param>
/// <param name="Unit">Such as 人 or 人次; empty where there is none.</param>
/// <param name="IsDay">Whether it is of days.</param>
public sealed record CellFormat(string Name, string SheetCode, string Unit = "", bool IsDay = false)
{
    /// <summary>The unit in English.</summary>
    public string UnitEn { get; init; } = "";

    /// <summary>What it is for, in definitions.</summary>
    public string Use { get; init; } = "";

    /// <summary>Decimals of its numbers; those of a percentage after it has been multiplied.</summary>
    public int Decimals { get; init; }

    /// <summary>Whether numbers are shares of one, written in percent.</summary>
    public bool IsPercent { get; init; }

    /// <summary>What shares of one are multiplied by before they are numbers of this kind, for spreadsheets too: 10,000 for rates per 10,000.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether increases are written with a plus.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether thousands are not parted.</summary>
    public bool IsPlain { get; init; }

    /// <summary>A number without its unit; that of a percentage with its sign. Halves are rounded away from zero, as spreadsheets do.</summary>
    public string Text(double number)
    {
        // Shares that would read as nothing keep three decimals.
        var decimals = IsPercent && !IsSigned && number is > 0 and < 0.001 ? 3 : Decimals;
        var rounded = Math.Round((decimal)number * (IsPercent ? 100 : 1), decimals, MidpointRounding.AwayFromZero);
        var text = rounded.ToString($"{(IsPlain ? 'F' : 'N')}{decimals}", CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");
        return IsSigned && rounded > 0 ? $"+{text}" : text;
    }

    /// <summary>A number with its unit.</summary>
    public string WithUnit(double number, ReportLanguage language) => UnitIn(language) switch
    {
        "" => Text(number),
        "%" => $"{Text(number)}%",
        var unit => $"{Text(number)} {unit}",
    };

    /// <summary>A number as a chart draws it.</summary>
    public double Drawn(double number) => IsPercent ? 100 * number : number;

    /// <summary>The unit in a language.</summary>
    public string UnitIn(ReportLanguage language) => language == ReportLanguage.ZH ? Unit : UnitEn;
}
