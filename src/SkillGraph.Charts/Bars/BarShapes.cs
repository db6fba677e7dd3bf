using ScottPlot;
using SkiaSharp;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Bars;

/// <summary>Draws the parts of bars, lying or upright, once the axes are set: bars by ScottPlot, hatches and texts inside above them.</summary>
internal sealed class BarShapes(Frame frame, ValueAxis axis, Orientation orientation)
{
    private const float Padding = 2;
    private const float LeastTextSize = 10;

    private readonly List<Bar> _bars = [];
    private bool _omitted;

    private bool IsLying => orientation == Orientation.Horizontal;

    /// <summary>Draws what <see cref="Add"/> was given.</summary>
    public void Finish()
    {
        frame.Plot.Add.Bars(_bars);
        if (_omitted)
            frame.Remark(HouseStyle.Omitted);
    }

    /// <param name="position">Its place across the axis of values.</param>
    /// <param name="size">How thick it is, in the same unit.</param>
    /// <param name="part">What is drawn.</param>
    public void Add(double position, double size, BarPart part)
    {
        var (from, to) = (axis.Position(part.From), axis.Position(part.To));
        if (from == to)
            return;
        if (part.State == ValueState.SUPPRESSED)
        {
            var box = Box(position, size, from, to);
            frame.Shapes.Add(pen => pen.Withheld(box));
            return;
        }
        var hair = IsLying ? frame.Plot.Axes.Bottom.Width / frame.Data.Width : frame.Plot.Axes.Left.Height / frame.Data.Height;
        var value = part.Apart && to - from > 3 * hair ? to - hair : to;
        _bars.Add(new()
        {
            Position = position,
            ValueBase = from,
            Value = value,
            Size = size,
            Orientation = orientation,
            FillColor = frame.Palette.Color(part.Color),
            LineColor = frame.Palette.Color(HouseStyle.Ink),
            LineWidth = frame.Palette.Outlined ? 0.75f : 0,
        });
        var inside = Box(position, size, from, value);
        if (part.State == ValueState.PROVISIONAL)
            frame.Shapes.Add(pen => pen.Hatch(inside, HouseStyle.Paper, 2));
        if (part.Text.Length > 0)
            Write(part, inside);
    }

    public SKRect Box(double position, double size, double from, double to)
    {
        var ((across1, across2), (along1, along2)) = ((position - size / 2, position + size / 2), (Math.Min(from, to), Math.Max(from, to)));
        return IsLying
            ? new(frame.X(along1), frame.Y(across2), frame.X(along2), frame.Y(across1))
            : new(frame.X(across1), frame.Y(along2), frame.X(across2), frame.Y(along1));
    }

    private void Write(BarPart part, SKRect box)
    {
        for (var size = HouseStyle.FootnoteSize; size >= LeastTextSize; size--)
        {
            var block = TextBlock.Of(part.Text, new(size, frame.Palette.On(part.Color)));
            if (block.Width + 2 * Padding > box.Width || block.Lines.Count * size + Padding > box.Height)
                continue;
            if (part.State == ValueState.PROVISIONAL)
                frame.Shapes.Add(pen => pen.Box(block.BoxAround(box.MidX, box.MidY, Padding), part.Color));
            frame.AddAround(block, box.MidX, box.MidY, Anchor.Center);
            return;
        }
        _omitted = true;
    }
}
