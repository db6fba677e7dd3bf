using ScottPlot;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Bars;

/// <summary>
/// The rows of horizontal bars: names at the left, labels at the ends of the bars, a value axis below. The plot is as wide as leaves
/// room for every label.
/// </summary>
internal sealed class BarRows
{
    private const int MostRows = 500;
    private const float LeastPitch = 18;
    private const float ThickestBar = 48;
    private const float WidestName = 0.4f;
    private const float WidestLabel = 0.5f;

    private readonly Frame _frame;
    private readonly int _count;
    private readonly double _thickness;
    private readonly List<Bar> _bars = [];

    public BarRows(Frame frame, ValueAxis axis, ChartDescription chart, IReadOnlyList<BarRow> rows)
    {
        if (rows.Count > MostRows)
            throw new ChartException("TOO_MANY_ROWS", $"A chart of {rows.Count} bars; expected at most {MostRows}.");
        (_frame, _count) = (frame, Math.Max(1, rows.Count));
        if (chart.YTitle is not null)
            TakeTop(frame, frame.Fit(chart.YTitle, TextStyle.Tick, 1));
        var below = AxisLabels.HeightBelow(frame, chart.XTitle);
        frame.EnsureHeight(_count * LeastPitch + below);

        var pitch = MathF.Floor((frame.Bottom - below - frame.Top) / _count);
        var pixels = Math.Min(ThickestBar, MathF.Round(pitch * 0.66f));
        // Even or odd like the pitch, so that edges lie on whole pixels.
        _thickness = (pixels - (pitch - pixels) % 2) / pitch;
        var names = rows.Select(row => Name(row, pitch)).ToArray();
        var left = MathF.Ceiling(frame.Left + names.Select(name => name.Width).Append(0).Max() + HouseStyle.Gap);
        var labels = rows.Select(row => new EndLabel(row, pitch, (frame.Right - left) * WidestLabel)).ToArray();
        var width = rows.Select((row, i) => WidthThatFits(frame.Right - left, End(row, axis), labels[i].Width)).Append(frame.Right - left).Min();
        frame.SetAxes(
            new PixelRect(left, left + MathF.Floor(width), frame.Top + pitch * _count, frame.Top), axis.Min, axis.Max, -0.5, _count - 0.5);

        for (var i = 0; i < rows.Count; i++)
        {
            var y = frame.Y(Position(i));
            frame.AddAround(names[i], left - HouseStyle.Gap, y, Anchor.Right);
            labels[i].Place(frame, frame.Data.Left + End(rows[i], axis) * frame.Data.Width + HouseStyle.Gap, y);
        }
        frame.Plot.Add.Bars(_bars);
        AxisLabels.Below(frame, axis.Ticks, chart.XTitle);
        frame.VerticalGrid(axis.Ticks.Select(tick => tick.Position));
        AxisLine(frame, frame.X(axis.Position(0)));
        if (rows.Count == 0)
            frame.AddAround(TextBlock.Of("暂无数据 No data", TextStyle.Label), frame.Data.HorizontalCenter, frame.Y(0), Anchor.Center);
    }

    /// <summary>A bar, or one part of it, between two places of the axis. Parts are kept apart by a hair when they are wide enough.</summary>
    public void Draw(int row, double from, double to, string color, bool separate = false)
    {
        var hair = _frame.Plot.Axes.Bottom.Width / _frame.Data.Width;
        var bar = new Bar
        {
            Position = Position(row),
            ValueBase = from,
            Value = separate && to - from > 3 * hair ? to - hair : to,
            Size = _thickness,
            Orientation = Orientation.Horizontal,
            FillColor = HouseStyle.Color(color),
            LineWidth = 0,
        };
        if (to != from)
            _bars.Add(bar);
    }

    private double Position(int row) => _count - 1 - row;

    private static float End(BarRow row, ValueAxis axis) => (float)axis.Fraction(Math.Max(0, row.End ?? 0));

    private static float WidthThatFits(float available, float end, float label) =>
        end <= 0 ? available : (available - label - HouseStyle.Gap) / end;

    private TextBlock Name(BarRow row, float pitch) =>
        TextBlock.Fit(row.Category, TextStyle.Label, (_frame.Right - _frame.Left) * WidestName, pitch);

    private static void TakeTop(Frame frame, TextBlock block)
    {
        frame.Add(block, frame.Left, frame.Top);
        frame.Top += MathF.Ceiling(block.Height);
    }

    private static void AxisLine(Frame frame, float x) => frame.Shapes.Add(canvas =>
        Shapes.Line(canvas, new(x - 0.5f, frame.Data.Top), new(x - 0.5f, frame.Data.Bottom), HouseStyle.AxisLine, 1));
}
