using ScottPlot;
using SkiaSharp;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Lines;

/// <summary>A filled box of text beside a point, at the nearest place where it covers the least of lines and other texts.</summary>
internal static class CalloutBox
{
    private const float Dot = 12;
    private const float Padding = 9;
    private const float NarrowestText = 130;
    private const float Border = 3;
    private const float LeastDistance = 26;
    private const float MostDistance = 260;

    // Below right first, where a rising line leaves room; then around.
    private static readonly float[] Angles = [70, 50, 90, 110, 30, 130, 150, 0, 180, 210, 240, 270, 300, 330];

    public static void Place(Frame frame, DrawnLine line, IReadOnlyList<Pixel> lines)
    {
        if (line.IsEmpty)
            return;
        var (last, color) = (line.Runs[^1][^1], line.Color);
        var point = new Pixel(frame.X(last.X), frame.Y(last.Y));
        var style = new TextStyle(HouseStyle.TickSize, frame.Palette.On(color));
        var text = TextBlock.Fit(line.Series.Callout!, style, Math.Max(frame.Data.Width / 3, NarrowestText), 6 * style.LineHeight);
        var (width, height) = (text.Width + 2 * Padding, text.Height + 2 * Padding - 4);
        var box = Candidates(frame.Data, point, width, height).MinBy(box => Covered(frame, box, lines));
        var foot = new SKPoint(Math.Clamp(point.X, box.Left + Border, box.Right - Border), Math.Clamp(point.Y, box.Top, box.Bottom));
        frame.Shapes.Add(pen =>
        {
            pen.Line(new(point.X, point.Y), foot, color, 1);
            pen.Dot(new(point.X, point.Y), color, Dot);
            pen.Box(SKRect.Create(box.Left, box.Top, width, height), color, radius: 3);
        });
        frame.Add(text, box.Left + Padding, box.Top + Padding - 2);
    }

    private static IEnumerable<PixelRect> Candidates(PixelRect inside, Pixel point, float width, float height)
    {
        for (var distance = LeastDistance; distance <= MostDistance; distance += 8)
            foreach (var angle in Angles)
            {
                var (sin, cos) = MathF.SinCos(angle * MathF.PI / 180);
                var left = point.X + cos * (distance + width / 2) - width / 2;
                var top = point.Y + sin * (distance + height / 2) - height / 2;
                left = Math.Max(inside.Left + Border, Math.Min(left, inside.Right - Border - width));
                top = Math.Max(inside.Top + Border, Math.Min(top, inside.Bottom - Border - height));
                yield return new(left, left + width, top + height, top);
            }
    }

    private static int Covered(Frame frame, PixelRect box, IReadOnlyList<Pixel> lines)
    {
        var wide = new PixelRect(box.Left - 6, box.Right + 6, box.Bottom + 6, box.Top - 6);
        return frame.Texts.Count(text => Overlaps(wide, text.Box)) * 100 + lines.Count(wide.Contains);
    }

    private static bool Overlaps(PixelRect a, PixelRect b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
