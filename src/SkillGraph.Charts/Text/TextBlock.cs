namespace SkillGraph.Charts.Text;

/// <summary>Text that has been measured and broken into lines, not placed yet.</summary>
internal sealed record TextBlock(IReadOnlyList<string> Lines, TextStyle Style)
{
    public float Width { get; } = Lines.Max(line => WidthOf(line, Style));

    public float Height => Lines.Count * Style.LineHeight;

    /// <summary>What it covers, and a little more at its sides, when its middle is at a point.</summary>
    public SkiaSharp.SKRect BoxAround(float x, float y, float padding)
    {
        var height = Lines.Count * Style.Size * 1.1f;
        return SkiaSharp.SKRect.Create(x - Width / 2 - padding, y - height / 2, Width + 2 * padding, height);
    }

    public static float WidthOf(string text, TextStyle style) => ChartFont.Widths([.. text.EnumerateRunes()], style).Sum();

    /// <summary>One block per text on its own lines, however wide it gets.</summary>
    public static TextBlock Of(string text, TextStyle style) => Fit(text, style, float.MaxValue, float.MaxValue);

    /// <summary>
    /// The text in the largest size, up to the style's, in which it fits the space when wrapped. What does not fit in the smallest
    /// legible size either ends with an ellipsis.
    /// </summary>
    public static TextBlock Fit(string text, TextStyle style, float width, float height)
    {
        for (var size = style.Size; ; size--)
        {
            var sized = style with { Size = Math.Max(size, HouseStyle.SmallestSize) };
            var lines = LineBreaker.Break(text, sized, width);
            if (lines.Count * sized.LineHeight <= height)
                return new(lines, sized);
            if (size <= HouseStyle.SmallestSize)
                return new(Shorten(lines, Math.Max(1, (int)(height / sized.LineHeight)), sized, width), sized);
        }
    }

    private static List<string> Shorten(List<string> lines, int count, TextStyle style, float width)
    {
        var last = lines[count - 1];
        while (last.Length > 0 && WidthOf(last + "…", style) > width)
            last = last[..^(char.IsLowSurrogate(last[^1]) ? 2 : 1)];
        return [.. lines.Take(count - 1), last + "…"];
    }
}
