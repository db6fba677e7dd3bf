using SkiaSharp;
using SkillGraph.Charts.Themes;

namespace SkillGraph.Charts.Layout;

/// <summary>What is drawn in pixels, beside what ScottPlot draws in coordinates.</summary>
internal sealed class Pen(SKCanvas canvas, ThemeColors palette)
{
    private const float Dash = 8;
    private const float Space = 5;
    private const float HatchSpace = 7;

    public void Line(SKPoint from, SKPoint to, string color, float width)
    {
        using var paint = Stroke(color, width);
        canvas.DrawLine(from, to, paint);
    }

    public void Dot(SKPoint center, string color, float diameter)
    {
        using var paint = Fill(color);
        canvas.DrawCircle(center, diameter / 2, paint);
    }

    /// <summary>A dot that the paper shows through.</summary>
    public void Ring(SKPoint center, string color, float diameter)
    {
        Dot(center, HouseStyle.Paper, diameter);
        using var paint = Stroke(color, 1.8f);
        canvas.DrawCircle(center, diameter / 2 - 0.9f, paint);
    }

    public void Box(SKRect box, string color, float radius = 0)
    {
        using var paint = Fill(color);
        if (radius == 0)
            canvas.DrawRect(box, paint);
        else
            canvas.DrawRoundRect(box, radius, radius, paint);
    }

    public void Outline(SKRect box, string color, float width)
    {
        using var paint = Stroke(color, width);
        canvas.DrawRect(box, paint);
    }

    public void Area(IReadOnlyList<SKPoint> corners, string color)
    {
        using var paint = Fill(color);
        using var path = new SKPath();
        path.AddPoly([.. corners], close: true);
        canvas.DrawPath(path, paint);
    }

    /// <summary>Slanted lines across a box, cut at its edges by hand: a clip would be an element and an id of its own in SVG.</summary>
    public void Hatch(SKRect box, string color, float width = 1.2f)
    {
        using var paint = Stroke(color, width);
        using var path = new SKPath();
        for (var at = HatchSpace / 2; at < box.Width + box.Height; at += HatchSpace)
        {
            var (down, right) = (Math.Min(at, box.Height), Math.Min(at, box.Width));
            path.MoveTo(box.Left + at - down, box.Top + down);
            path.LineTo(box.Left + right, box.Top + at - right);
        }
        canvas.DrawPath(path, paint);
    }

    /// <summary>The mark of a withheld value: hatched, with an outline.</summary>
    public void Withheld(SKRect box)
    {
        Hatch(box, ChartColors.Muted);
        Outline(box, ChartColors.Muted, 1);
    }

    /// <summary>A dashed line as strokes of one path: in SVG a path effect would be a filled outline and a warning on stderr.</summary>
    public void DashedLine(IReadOnlyList<SKPoint> points, string color, float width)
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

    private SKPaint Fill(string color) => new() { Color = palette.Skia(color), IsAntialias = true };

    private SKPaint Stroke(string color, float width) =>
        new() { Color = palette.Skia(color), IsAntialias = true, IsStroke = true, StrokeWidth = width, StrokeJoin = SKStrokeJoin.Round };
}
