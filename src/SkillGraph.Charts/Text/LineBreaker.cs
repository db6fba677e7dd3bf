using System.Text;

namespace SkillGraph.Charts.Text;

/// <summary>Breaks text into lines: between Chinese characters and at spaces, never inside a word or number that fits a line.</summary>
internal static class LineBreaker
{
    private const string NotAtLineStart = "，。、；：！？）》」』】〕”’%％℃·…—,.;:!?)]}";
    private const string NotAtLineEnd = "（《「『【〔“‘([{";

    private const int LongestText = 2000;

    /// <summary>Lines no wider than <paramref name="width"/>; a line feed always breaks.</summary>
    public static List<string> Break(string text, TextStyle style, float width) => text.Length > LongestText
        ? throw new ChartException("TEXT_TOO_LONG", $"A text of {text.Length} characters, '{text[..40]}…'; expected at most {LongestText}.")
        : [.. text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => BreakLine([.. line.EnumerateRunes()], style, width))];

    private static IEnumerable<string> BreakLine(Rune[] runes, TextStyle style, float width)
    {
        var widths = ChartFont.Widths(runes, style);
        var (start, opportunity, used) = (0, 0, 0f);
        for (var i = 0; i < runes.Length; i++)
        {
            if (i > start && MayBreakBefore(runes, i))
                opportunity = i;
            used += widths[i];
            if (used <= width || i == start || Rune.IsWhiteSpace(runes[i]))
                continue;
            var end = opportunity > start ? opportunity : i;
            yield return Line(runes[start..end]);
            start = end;
            (i, used) = (end - 1, 0);
        }
        yield return Line(runes[start..]);
    }

    private static string Line(Rune[] runes) => string.Concat(runes).Trim();

    private static bool MayBreakBefore(Rune[] runes, int i)
    {
        var (before, after) = (runes[i - 1], runes[i]);
        if (IsOneOf(NotAtLineStart, after) || IsOneOf(NotAtLineEnd, before))
            return false;
        return Rune.IsWhiteSpace(before) || IsWide(before) || IsWide(after);
    }

    private static bool IsOneOf(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value);

    private static bool IsWide(Rune rune) => rune.Value >= 0x2E80;
}
