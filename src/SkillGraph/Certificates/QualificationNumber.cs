using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SkillGraph.Certificates;

/// <summary>A qualification certificate number (职业资格证书编号): 16 digits. Old numbers of 13 digits are padded with zeros in front.</summary>
public readonly partial record struct QualificationNumber
{
    private QualificationNumber(string text) => Text = text;

    /// <summary>The 16 digits.</summary>
    public string Text { get; }

    /// <summary>Last two digits of the year (年份), positions 1 and 2.</summary>
    public int YearOfCentury => int.Parse(Text.AsSpan(0, 2));

    /// <summary>Level digit (等级), position 11: 5 to 1.</summary>
    public char LevelCode => Text[10];

    /// <summary>Reads a number of 16 or 13 digits, or says what is wrong.</summary>
    public static bool TryParse(string text, out QualificationNumber number, [NotNullWhen(false)] out Problem? problem)
    {
        var digits = text.Trim();
        number = new(digits.Length == 13 ? digits.PadLeft(16, '0') : digits);
        problem = Shape().IsMatch(number.Text)
            ? null
            : new("BAD_QUALIFICATION_NUMBER", $"职业资格证书编号应为16位数字（旧编号13位），实为“{digits}”", $"qualification number: expected 16 digits (13 for old ones), found '{digits}'");
        return problem is null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex("^[0-9]{16}$")]
    private static partial Regex Shape();
}
