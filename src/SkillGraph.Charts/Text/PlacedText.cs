using ScottPlot;

namespace SkillGraph.Charts.Text;

/// <summary>One line of text at its place, in pixels at scale 1; the baseline grows downwards.</summary>
internal sealed record PlacedText(string Text, TextStyle Style, float Left, float Baseline)
{
    // Parts of the size that the font's tallest and deepest common glyphs need: Chinese .88 and .12, Latin descenders .22.
    private const float Ascent = 0.88f;
    private const float Descent = 0.22f;

    /// <summary>Whether it runs from the given point upwards.</summary>
    public bool Upright { get; init; }

    public float Width { get; } = TextBlock.WidthOf(Text, Style);

    /// <summary>What the glyphs may cover.</summary>
    public PixelRect Box => Upright
        ? new(Left - Ascent * Style.Size, Left + Descent * Style.Size, Baseline, Baseline - Width)
        : new(Left, Left + Width, Baseline + Descent * Style.Size, Baseline - Ascent * Style.Size);

    /// <summary>The baseline that puts text in the middle of a line whose middle is at <paramref name="y"/>.</summary>
    public static float BaselineAround(float y, float size) => y + 0.37f * size;
}
