using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SkillGraph.Agencies;

/// <summary>
/// An agency's filing number (机构备案号): 13 characters, which are the first 13 of its certificate numbers.
/// Inferred from filing notices of the province, such as Y000051001064; the six digits at the end are opaque.
/// </summary>
public readonly partial record struct FilingNumber
{
    private FilingNumber(string text) => Text = text;

    /// <summary>The number as written, in upper case.</summary>
    public string Text { get; }

    /// <summary>Category letter (机构类别): Y or S.</summary>
    public char Category => Text[0];

    /// <summary>Reads a number, or says what is wrong.</summary>
    public static bool TryParse(string text, out FilingNumber number, [NotNullWhen(false)] out Problem? problem)
    {
        number = new(text.Trim().ToUpperInvariant());
        problem = Shape().IsMatch(number.Text)
            ? null
            : new("BAD_FILING_NUMBER", $"备案号“{number}”应为 Y 或 S 加12位数字，共13位", $"filing number '{number}': expected Y or S and 12 digits, 13 characters in all");
        return problem is null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex("^[YS][0-9]{12}$")]
    private static partial Regex Shape();
}
