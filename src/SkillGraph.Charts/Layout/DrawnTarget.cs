using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Layout;

/// <summary>A target or average across a plot with its label.</summary>
internal sealed record DrawnTarget(TargetLine Line, string Color, bool Dashed = false)
{
    private const float WidestPart = 0.22f;

    private TextStyle Style => new(HouseStyle.TickSize, Color, Bold: true);

    /// <summary>The room that <see cref="PlaceBeside"/> needs at the right.</summary>
    public float Width(Frame frame) => Beside(frame).Width + HouseStyle.Gap;

    /// <summary>Upright across horizontal bars, with the label above the plot.</summary>
    public void PlaceAbove(Frame frame, ValueAxis axis, float top)
    {
        var block = TextBlock.Fit(Line.Label, Style, (frame.Right - frame.Left) / 2, Style.LineHeight + 1);
        var x = frame.X(axis.Position(Line.Value));
        var half = block.Width / 2;
        frame.Add(block, Math.Clamp(x, frame.Left + half, frame.Right - half), top, Anchor.Center);
        Draw(frame, new(x, top + block.Height), new(x, frame.Data.Bottom));
    }

    /// <summary>Level across columns, with labels at the right that do not touch.</summary>
    public static void PlaceBeside(Frame frame, ValueAxis axis, IReadOnlyList<DrawnTarget> targets)
    {
        var ordered = targets.Select(target => (Target: target, Block: target.Beside(frame), Y: frame.Y(axis.Position(target.Line.Value)))).OrderBy(at => at.Y).ToArray();
        var tops = Spacing.Spread([.. ordered.Select(at => (at.Y - at.Block.Height / 2, at.Block.Height))], frame.Data.Bottom);
        foreach (var (i, at) in ordered.Index())
        {
            frame.Add(at.Block, frame.Data.Right + HouseStyle.Gap, tops[i]);
            at.Target.Draw(frame, new(frame.Data.Left, at.Y), new(frame.Data.Right, at.Y));
        }
    }

    private TextBlock Beside(Frame frame) => TextBlock.Fit(Line.Label, Style, (frame.Right - frame.Left) * WidestPart, 3 * Style.LineHeight);

    private void Draw(Frame frame, SkiaSharp.SKPoint from, SkiaSharp.SKPoint to) => frame.Shapes.Add(pen =>
    {
        if (Dashed)
            pen.DashedLine([from, to], Color, 1.5f);
        else
            pen.Line(from, to, Color, 2);
    });
}
