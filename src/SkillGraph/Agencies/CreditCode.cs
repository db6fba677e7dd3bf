using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace SkillGraph.Agencies;

/// <summary>
/// A unified social credit code (统一社会信用代码), 18 characters, GB 32100-2015.
/// Some codes issued in the first years fail the check character, so a mismatch is for the caller to warn about, not an error.
/// </summary>
public readonly record struct CreditCode
{
    /// <summary>Length in characters.</summary>
    public const int Length = 18;

    // GB 32100-2015: letters I, O, S, V and Z are not used; the weight of position i is 3^i mod 31.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private CreditCode(string text) => Text = text;

    /// <summary>The code in upper case.</summary>
    public string Text { get; }

    /// <summary>The check character that the standard computes from the first 17.</summary>
    public char ExpectedCheckCharacter => CheckCharacter(Text);

    /// <summary>Whether the last character is the one that the standard computes.</summary>
    public bool ChecksOut => Text[^1] == ExpectedCheckCharacter;

    /// <summary>The check character (校验码) of the first 17 characters.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * Weights[i];
        return Alphabet[(31 - sum % 31) % 31];
    }

    /// <summary>Reads a code, or says what is wrong with its shape.</summary>
    public static bool TryParse(string text, out CreditCode code, [NotNullWhen(false)] out Problem? problem)
    {
        code = new(text.Trim().ToUpperInvariant());
        problem = WhatIsWrong(code.Text);
        return problem is null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Problem? WhatIsWrong(string text)
    {
        if (text.Length != Length)
            return Wrong($"应为{Length}位，实为{text.Length}位", $"expected {Length} characters, found {text.Length}");
        var stray = text.AsSpan().IndexOfAnyExcept(Characters);
        return stray < 0
            ? null
            : Wrong($"第{stray + 1}位“{text[stray]}”不是该代码使用的字符（不用 I、O、S、V、Z）", $"position {stray + 1} is '{text[stray]}', which such codes never hold");
    }

    private static Problem Wrong(string chinese, string english) => new("BAD_CREDIT_CODE", $"统一社会信用代码{chinese}", $"credit code: {english}");
}
