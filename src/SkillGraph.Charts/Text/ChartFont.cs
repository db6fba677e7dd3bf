using System.Text;
using SkiaSharp;

namespace SkillGraph.Charts.Text;

/// <summary>The two weights of the shipped font, and the widths of what they draw. No font of the system is ever asked.</summary>
internal static class ChartFont
{
    private static readonly SKTypeface Regular = Load("Regular");
    private static readonly SKTypeface Bold = Load("Bold");

    /// <summary>A font that places glyphs at fractions of a pixel, so that text is as wide in a PNG as in an SVG or PDF.</summary>
    public static SKFont Of(TextStyle style) => new(style.Bold ? Bold : Regular, style.Size)
    {
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
    };

    /// <summary>The advance of each character in pixels; kerning is not used, so widths add up.</summary>
    /// <exception cref="ChartException">MISSING_GLYPH: better no chart than one with an empty box in place of a character.</exception>
    public static float[] Widths(IReadOnlyList<Rune> text, TextStyle style)
    {
        using var font = Of(style);
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

    private static SKTypeface Load(string weight)
    {
        using var stream = typeof(ChartFont).Assembly.GetManifestResourceStream($"NotoSansSC-{weight}.ttf")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
