using SkiaSharp;

namespace SkillGraph.Charts.Text;

/// <summary>A regular and a bold typeface, whole or cut down to what some texts need.</summary>
internal sealed class Typefaces : IDisposable
{
    private readonly SKTypeface _regular;
    private readonly SKTypeface _bold;

    private Typefaces(byte[] regular, byte[] bold) => (_regular, _bold) = (Load(regular), Load(bold));

    /// <summary>The shipped font. Never disposed of.</summary>
    public static Typefaces Whole { get; } = new(Resource("Regular"), Resource("Bold"));

    /// <summary>What a document needs that takes its fonts whole.</summary>
    public static Typefaces For(IReadOnlyList<PlacedText> texts) => new(Subset("Regular", texts, bold: false), Subset("Bold", texts, bold: true));

    /// <summary>A font that places glyphs at fractions of a pixel, so that text is as wide in a PNG as in an SVG or PDF.</summary>
    public SKFont Of(TextStyle style) => new(style.Bold ? _bold : _regular, style.Size)
    {
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
    };

    public void Dispose()
    {
        _regular.Dispose();
        _bold.Dispose();
    }

    private static byte[] Subset(string weight, IReadOnlyList<PlacedText> texts, bool bold)
    {
        using var font = Whole.Of(new(HouseStyle.LabelSize, HouseStyle.Ink, bold));
        var runes = texts.Where(text => text.Style.Bold == bold).SelectMany(text => text.Text.EnumerateRunes()).Distinct();
        return FontSubset.Of(Resource(weight), runes.Select(rune => font.GetGlyph(rune.Value)));
    }

    private static byte[] Resource(string weight)
    {
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream($"NotoSansSC-{weight}.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static SKTypeface Load(byte[] font)
    {
        using var data = SKData.CreateCopy(font);
        return SKTypeface.FromData(data);
    }
}
