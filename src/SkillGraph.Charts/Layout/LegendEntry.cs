using SkiaSharp;

namespace SkillGraph.Charts.Layout;

/// <summary>A name beside a swatch, which is drawn from the left end of its middle line.</summary>
internal sealed record LegendEntry(string Name, float SwatchWidth, Action<SKCanvas, SKPoint> DrawSwatch)
{
    /// <summary>A filled square.</summary>
    public static LegendEntry Square(string name, string color) => new(name, 14, (canvas, at) =>
    {
        using var paint = Shapes.Fill(color);
        canvas.DrawRoundRect(at.X, at.Y - 6, 14, 12, 2, 2, paint);
    });
}
