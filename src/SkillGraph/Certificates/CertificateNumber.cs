using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SkillGraph.Certificates;

/// <summary>
/// A skill-level certificate number (职业技能等级证书编码): 22 characters of seven parts, without a check digit.
/// Source: 职业技能等级证书编码规则（试行）, 人社鉴发〔2019〕2号; level codes from the annex of 川人社规〔2023〕15号, note 2.
/// </summary>
public readonly partial record struct CertificateNumber
{
    /// <summary>Length in characters.</summary>
    public const int Length = 22;

    private CertificateNumber(string text) => Text = text;

    /// <summary>The number as written, in upper case.</summary>
    public string Text { get; }

    /// <summary>Category letter (机构类别): Y employer, S social evaluation body.</summary>
    public char Category => Text[0];

    /// <summary>The first 13 characters: the agency's filing number (机构备案号; inferred from matching structure, no rule says so).</summary>
    public string FilingNumber => Text[..13];

    /// <summary>Two digits of the province (省级代码), GB/T 2260.</summary>
    public string ProvinceCode => Text[5..7];

    /// <summary>Last two digits of the year of issue (核发年份).</summary>
    public int YearOfCentury => int.Parse(Text.AsSpan(13, 2));

    /// <summary>Level code (等级代码): X 5 4 3 2 1 T S.</summary>
    public char LevelCode => Text[15];

    /// <summary>Reads a number, or says which position is wrong and what belongs there.</summary>
    public static bool TryParse(string text, out CertificateNumber number, [NotNullWhen(false)] out Problem? problem)
    {
        number = new(text.Trim().ToUpperInvariant());
        problem = WhatIsWrong(number.Text);
        return problem is null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Problem? WhatIsWrong(string text)
    {
        if (text.Length != Length)
            return Wrong($"应为{Length}位，实为{text.Length}位", $"expected {Length} characters, found {text.Length}");
        if (text[0] is not ('Y' or 'S'))
            return Wrong($"第1位“{text[0]}”应为 Y（用人单位）或 S（社会评价机构）", $"position 1 is '{text[0]}', expected Y or S");
        if (!Digits().IsMatch(text.AsSpan(1, 14)))
            return Wrong($"第2至15位“{text[1..15]}”应全为数字", $"positions 2 to 15 are '{text[1..15]}', expected digits");
        if (!"X54321TS".Contains(text[15]))
            return Wrong($"第16位等级代码“{text[15]}”应为 X、5、4、3、2、1、T、S 之一", $"level code at position 16 is '{text[15]}', expected one of X 5 4 3 2 1 T S");
        return Digits().IsMatch(text.AsSpan(16))
            ? null
            : Wrong($"第17至22位“{text[16..]}”应全为数字", $"positions 17 to 22 are '{text[16..]}', expected digits");
    }

    private static Problem Wrong(string chinese, string english) => new("BAD_CERTIFICATE_NUMBER", $"证书编码{chinese}", $"certificate number: {english}");

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Digits();
}
