using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SkillGraph.Workers;

/// <summary>
/// A resident identity number (公民身份号码), 18 characters, GB 11643-1999. Problems never repeat the number: they reach logs and screens.
/// The address code in front may be withdrawn or, for demo data, held by no one, so it is not checked.
/// </summary>
public readonly record struct IdentityNumber
{
    /// <summary>Length in characters.</summary>
    public const int Length = 18;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private IdentityNumber(string text) => Text = text;

    /// <summary>The number in upper case. Personal: never log or show it.</summary>
    public string Text { get; }

    /// <summary>Year of birth (出生年份).</summary>
    public int BirthYear => int.Parse(Text.AsSpan(6, 4));

    /// <summary>Sex (性别): odd at position 17 is male.</summary>
    public Sex Sex => (Text[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>The check character (校验码) of the first 17 digits, ISO 7064 MOD 11-2.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (digits[i] - '0') * Weights[i];
        return "10X98765432"[sum % 11];
    }

    /// <summary>Reads a number, or says what is wrong without repeating it.</summary>
    public static bool TryParse(string text, out IdentityNumber number, [NotNullWhen(false)] out Problem? problem)
    {
        number = new(text.Trim().ToUpperInvariant());
        problem = WhatIsWrong(number.Text);
        return problem is null;
    }

    /// <summary>Masked, so that it can appear where a number would.</summary>
    public override string ToString() => Mask(Text);

    /// <summary>The number of any kind of document, masked but for its ends; its length does not show.</summary>
    public static string Mask(string number) => number.Length > 4 ? $"{number[0]}****************{number[^1]}" : "****************";

    private static Problem? WhatIsWrong(string text)
    {
        if (text.Length != Length)
            return Wrong($"应为{Length}位，实为{text.Length}位", $"expected {Length} characters, found {text.Length}");
        if (text.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9'))
            return Wrong("前17位应全为数字", "the first 17 characters must be digits");
        if (!DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return Wrong("第7至14位不是有效的出生日期", "positions 7 to 14 are no date of birth");
        return text[17] == CheckCharacter(text)
            ? null
            : Wrong("校验码（第18位）不符", "the check character at position 18 does not match");
    }

    private static Problem Wrong(string chinese, string english) => new("BAD_IDENTITY_NUMBER", $"身份证号{chinese}", $"identity number: {english}");
}
