using System.Text;

namespace SkillGraph.Charts.Text;

/// <summary>The widths of what the shipped font draws. No font of the system is ever asked.</summary>
internal static class ChartFont
{
    /// <summary>The advance of each character in pixels; kerning is not used, so widths add up.</summary>
    /// <exception cref="ChartException">MISSING_GLYPH: better no chart than one with an empty box in place of a character.</exception>
    public static float[] Widths(IReadOnlyList<Rune> text, TextStyle style)
    {
        using var font = Typefaces.Whole.Of(style);
        var glyphs = text.Select(rune => (ushort)font.GetGlyph(rune.Value)).ToArray();
        var missing = Array.IndexOf(glyphs, (ushort)0);
        if (missing >= 0)
            throw new ChartException("MISSING_GLYPH", Missing(text[missing], text));
        return font.GetGlyphWidths(glyphs);
    }

    private static string Missing(Rune rune, IEnumerable<Rune> text)
    {
        var shown = Rune.IsControl(rune) ? "" : $" '{rune}'";
        return $"The chart font has no character{shown} (U+{rune.Value:X4}) for the text '{string.Concat(text)}'.";
    }
}
