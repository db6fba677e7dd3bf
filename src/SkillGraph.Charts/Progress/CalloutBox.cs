using ScottPlot;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Layout;

/// <summary>A filled box of text beside a point, at the nearest place where it covers no line and no other text.</summary>
internal static class CalloutBox
{
    private const float Padding = 9;
    private const float LeastDistance = 26;
    private const float MostDistance = 260;

    // Below right first, where a rising line leaves room; then around.
    private static readonly float[] Angles = [70, 50, 90, 110, 30, 130, 150, 0, 180, 210, 240, 270, 300, 330];

    public static void Place(Frame frame, ProgressSeries series, List<(Pixel From, Pixel To)> lines)
    {
        var runs = ProgressLine.Runs(series.Values).ToArray();
        if (runs.Length == 0)
            return;
        var point = new Pixel(frame.X(runs[^1][^1].X), frame.Y(runs[^1][^1].Y));
        var style = new TextStyle(HouseStyle.TickSize, HouseStyle.Paper);
        var text = TextBlock.Fit(series.Callout!, style, frame.Data.Width / 3, 6 * style.LineHeight);
        var (width, height) = (text.Width + 2 * Padding, text.Height + 2 * Padding - 4);
        var free = Candidates(point, width, height).Where(box => IsInside(frame.Data, box)).ToArray();
        var box = free.FirstOrDefault(box => Covered(frame, box, lines) == 0, free.MinBy(box => Covered(frame, box, lines)));
        frame.Shapes.Add(canvas =>
        {
            using var fill = Shapes.Fill(series.Color);
            Shapes.Line(canvas, new(point.X, point.Y), new(Math.Clamp(point.X, box.Left + 4, box.Right - 4), Math.Clamp(point.Y, box.Top, box.Bottom)), series.Color, 1);
            canvas.DrawRoundRect(box.Left, box.Top, width, height, 3, 3, fill);
        });
        frame.Add(text, box.Left + Padding, box.Top + Padding - 2);
    }

    private static IEnumerable<PixelRect> Candidates(Pixel point, float width, float height)
    {
        for (var distance = LeastDistance; distance <= MostDistance; distance += 8)
            foreach (var angle in Angles)
            {
                var (sin, cos) = MathF.SinCos(angle * MathF.PI / 180);
                var (x, y) = (point.X + cos * (distance + width / 2), point.Y + sin * (distance + height / 2));
                yield return new(x - width / 2, x + width / 2, y + height / 2, y - height / 2);
            }
    }

    private static bool IsInside(PixelRect outer, PixelRect box) =>
        box.Left > outer.Left + 2 && box.Right < outer.Right - 2 && box.Top > outer.Top && box.Bottom < outer.Bottom - 2;

    private static int Covered(Frame frame, PixelRect box, List<(Pixel From, Pixel To)> lines)
    {
        var wide = new PixelRect(box.Left - 6, box.Right + 6, box.Bottom + 6, box.Top - 6);
        return frame.Texts.Count(text => Overlaps(wide, text.Box)) * 100 + lines.Count(line => Crosses(wide, line.From, line.To));
    }

    private static bool Overlaps(PixelRect a, PixelRect b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;

    private static bool Crosses(PixelRect box, Pixel from, Pixel to) => Enumerable.Range(0, 41).Select(i => i / 40f)
        .Any(t => box.Contains(new Pixel(from.X + t * (to.X - from.X), from.Y + t * (to.Y - from.Y))));
}
