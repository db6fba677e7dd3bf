using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SkillGraph.Workers;

/// <summary>Resident identity numbers inside other text, where they do not belong: messages reach logs and screens.</summary>
public static partial class IdentityText
{
    /// <summary>Whether a text holds what looks like an identity number.</summary>
    public static bool IsIn(string text) => Number().IsMatch(text);

    /// <summary>The text with stars in the place of whatever looks like an identity number.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Hide(string? text) => text is null ? null : Number().Replace(text, "***");

    [GeneratedRegex("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])")]
    private static partial Regex Number();
}
