using SkiaSharp;

namespace SkillGraph.Charts.Layout;

/// <summary>What is drawn in pixels, beside what ScottPlot draws in coordinates.</summary>
internal static class Shapes
{
    private const float Dash = 8;
    private const float Space = 5;

    public static SKPaint Fill(string color) => new() { Color = Parse(color), IsAntialias = true };

    public static SKPaint Stroke(string color, float width) =>
        new() { Color = Parse(color), IsAntialias = true, IsStroke = true, StrokeWidth = width, StrokeJoin = SKStrokeJoin.Round };

    public static void Line(SKCanvas canvas, SKPoint from, SKPoint to, string color, float width)
    {
        using var paint = Stroke(color, width);
        canvas.DrawLine(from, to, paint);
    }

    public static void Dot(SKCanvas canvas, SKPoint center, string color, float diameter)
    {
        using var paint = Fill(color);
        canvas.DrawCircle(center, diameter / 2, paint);
    }

    /// <summary>A dashed line as strokes of one path: in SVG a path effect would be a filled outline and a warning on stderr.</summary>
    public static void DashedLine(SKCanvas canvas, IReadOnlyList<SKPoint> points, string color, float width)
    {
        using var paint = Stroke(color, width);
        using var line = new SKPath();
        using var path = new SKPath();
        line.AddPoly([.. points], close: false);
        using var measure = new SKPathMeasure(line);
        for (var at = 0f; at < measure.Length; at += Dash + Space)
            measure.GetSegment(at, Math.Min(at + Dash, measure.Length), path, startWithMoveTo: true);
        canvas.DrawPath(path, paint);
    }

    private static SKColor Parse(string color)
    {
        var parsed = HouseStyle.Color(color);
        return new(parsed.R, parsed.G, parsed.B);
    }
}
