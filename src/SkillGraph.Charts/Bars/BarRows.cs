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
    private const string NoData = "暂无数据 No data";
    private const int MostRows = 500;
    private const float LeastPitch = 18;
    private const float ThickestBar = 48;
    private const float PartOfPitch = 0.66f;
    private const float WidestName = 0.4f;
    private const float WidestLabel = 0.5f;

    private readonly Frame _frame;
    private readonly ValueAxis _axis;
    private readonly int _count;
    private readonly float _pitch;
    private readonly List<Bar> _bars = [];

    public BarRows(Frame frame, ValueAxis axis, ChartDescription chart, IReadOnlyList<BarRow> rows)
    {
        if (rows.Count > MostRows)
            throw new ChartException("TOO_MANY_ROWS", $"A chart of {rows.Count} bars; expected at most {MostRows}.");
        (_frame, _axis, _count) = (frame, axis, Math.Max(1, rows.Count));
        if (!string.IsNullOrEmpty(chart.YTitle))
            PlaceTitle(frame.Fit(chart.YTitle, TextStyle.Tick, 1));
        var below = AxisLabels.HeightBelow(frame, chart.XTitle);
        frame.EnsureHeight(_count * LeastPitch + below);
        _pitch = MathF.Floor((frame.Bottom - below - frame.Top) / _count);
        PlaceRows(rows);
        PlaceAxis(chart.XTitle);
        frame.Plot.Add.Bars(_bars);
        if (rows.Count == 0)
            frame.AddAround(TextBlock.Of(NoData, TextStyle.Label), frame.Data.HorizontalCenter, frame.Y(0), Anchor.Center);
    }

    /// <summary>A bar, or one part of it, between two places of the axis. Wide enough parts are kept apart by a hair.</summary>
    public void Draw(int row, double from, double to, string color, bool separate = false)
    {
        var hair = _frame.Plot.Axes.Bottom.Width / _frame.Data.Width;
        var bar = new Bar
        {
            Position = Position(row),
            ValueBase = from,
            Value = separate && to - from > 3 * hair ? to - hair : to,
            Size = Thickness() / _pitch,
            Orientation = Orientation.Horizontal,
            FillColor = HouseStyle.Color(color),
            LineWidth = 0,
        };
        if (to != from)
            _bars.Add(bar);
    }

    private void PlaceRows(IReadOnlyList<BarRow> rows)
    {
        var widest = (_frame.Right - _frame.Left) * WidestName;
        var names = rows.Select(row => TextBlock.Fit(row.Category, TextStyle.Label, widest, _pitch)).ToArray();
        var left = MathF.Ceiling(_frame.Left + names.Select(name => name.Width).Append(0).Max() + HouseStyle.Gap);
        var available = _frame.Right - left;
        var labels = rows.Select(row => new EndLabel(row, _pitch, available * WidestLabel)).ToArray();
        var width = rows.Select((row, i) => WidthThatFits(available, End(row), labels[i].Width)).Append(available).Min();
        var data = new PixelRect(left, left + MathF.Floor(width), _frame.Top + _pitch * _count, _frame.Top);
        _frame.SetAxes(data, _axis.Min, _axis.Max, -0.5, _count - 0.5);
        for (var i = 0; i < rows.Count; i++)
        {
            var y = _frame.Y(Position(i));
            _frame.AddAround(names[i], left - HouseStyle.Gap, y, Anchor.Right);
            labels[i].Place(_frame, left + End(rows[i]) * data.Width + HouseStyle.Gap, y);
        }
    }

    private void PlaceAxis(string? title)
    {
        AxisLabels.Below(_frame, _axis.Ticks, title);
        _frame.VerticalGrid(_axis.Ticks.Select(tick => tick.Position));
        var x = MathF.Floor(_frame.X(_axis.Position(0))) - 0.5f;
        var (top, bottom) = (_frame.Data.Top, _frame.Data.Bottom);
        _frame.Shapes.Add(canvas => Shapes.Line(canvas, new(x, top), new(x, bottom), HouseStyle.AxisLine, 1));
    }

    private void PlaceTitle(TextBlock title)
    {
        _frame.Add(title, _frame.Left, _frame.Top);
        _frame.Top += MathF.Ceiling(title.Height);
    }

    private double Position(int row) => _count - 1 - row;

    /// <summary>In pixels; even or odd like the pitch, so that edges lie on whole pixels.</summary>
    private float Thickness()
    {
        var pixels = Math.Min(ThickestBar, MathF.Round(_pitch * PartOfPitch));
        return pixels - (_pitch - pixels) % 2;
    }

    private float End(BarRow row) => (float)_axis.Fraction(Math.Max(0, row.End ?? 0));

    private static float WidthThatFits(float available, float end, float label) =>
        end <= 0 ? available : (available - label - HouseStyle.Gap) / end;
}
