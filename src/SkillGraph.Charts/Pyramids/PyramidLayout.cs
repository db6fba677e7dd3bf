using ScottPlot;
using SkillGraph.Charts.Bars;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Pyramids;

/// <summary>Group names down the middle, bars growing outwards from them, labels at their ends.</summary>
internal sealed class PyramidLayout
{
    private const float LeastPitch = 18;
    private const float ThickestBar = 48;
    private const float PartOfPitch = 0.74f;
    private const float WidestName = 0.24f;
    private const float WidestLabel = 0.5f;
    private const float StubWidth = 24;

    private readonly Frame _frame;
    private readonly PyramidChart _chart;
    private readonly ValueAxis _axis;
    private readonly float _pitch;
    private readonly double _gap;

    public PyramidLayout(Frame frame, PyramidChart chart)
    {
        (_frame, _chart) = (frame, chart);
        _axis = ValueAxis.Bars(chart.Rows.SelectMany(row => new[] { row.Left.Number, row.Right.Number }).OfType<double>());
        var head = MathF.Ceiling(TextStyle.Label.LineHeight + HouseStyle.Gap / 2);
        var below = AxisLabels.HeightBelow(frame, chart.ValueTitle);
        frame.EnsureHeight(Count * LeastPitch + below + head);
        _pitch = MathF.Floor((frame.Bottom - below - frame.Top - head) / Count);
        var names = chart.Rows.Select(row => TextBlock.Fit(row.Name, TextStyle.Label, (frame.Right - frame.Left) * WidestName, _pitch)).ToArray();
        var title = TextBlock.Fit(chart.CategoryTitle ?? "", TextStyle.Tick, (frame.Right - frame.Left) * WidestName, TextStyle.Tick.LineHeight + 1);
        var gap = MathF.Ceiling(names.Append(title).Max(name => name.Width) + 3 * HouseStyle.Gap);
        var available = (frame.Right - frame.Left - gap) / 2;
        var ends = Ends(available).ToArray();
        var side = MathF.Floor(ends.Select(end => end.Part <= 0 ? available : (available - end.Label.Width - end.Beyond - HouseStyle.Gap) / end.Part).Append(available).Min());
        _gap = gap / 2 / side * _axis.Max;
        var middle = (frame.Left + frame.Right) / 2;
        var data = new PixelRect(middle - gap / 2 - side, middle + gap / 2 + side, frame.Top + head + _pitch * Count, frame.Top + head);
        frame.SetAxes(data, -_gap - _axis.Max, _gap + _axis.Max, -0.5, Count - 0.5);
        PlaceHead(middle, title, head);
        for (var i = 0; i < names.Length; i++)
            frame.AddAround(names[i], middle, frame.Y(Count - 1 - i), Anchor.Center);
        foreach (var end in ends)
            PlaceLabel(end);
        PlaceAxis();
        if (chart.Rows.Count == 0)
            frame.AddAround(TextBlock.Of(HouseStyle.NoData, TextStyle.Label), middle, frame.Y(0), Anchor.Center);
    }

    private int Count => Math.Max(1, _chart.Rows.Count);

    public void Draw()
    {
        var shapes = new BarShapes(_frame, _axis, Orientation.Horizontal);
        foreach (var (i, row) in _chart.Rows.Index())
        {
            Draw(shapes, Count - 1 - i, row.Left, -1, ColorOf(_chart.Left, 2));
            Draw(shapes, Count - 1 - i, row.Right, 1, ColorOf(_chart.Right, 3));
        }
        shapes.Finish();
    }

    private static string ColorOf(ChartSeries side, int part) => side.Color ?? ChartColors.Parts[part];

    private void Draw(BarShapes shapes, int position, ChartValue value, int sign, string color)
    {
        var size = Math.Min(ThickestBar, MathF.Round(_pitch * PartOfPitch)) / _pitch;
        if (value.Number is { } number)
            shapes.Add(position, size, new(sign * _gap, sign * (_gap + number), color, value.State));
        else if (value.State == ValueState.SUPPRESSED)
        {
            var box = shapes.Box(position, size, sign * _gap, sign * _gap);
            var left = sign < 0 ? box.Left - StubWidth : box.Left;
            _frame.Shapes.Add(pen => pen.Withheld(new(left, box.Top, left + StubWidth, box.Bottom)));
        }
    }

    private IEnumerable<PyramidEnd> Ends(float available)
    {
        foreach (var (i, row) in _chart.Rows.Index())
            foreach (var (sign, value) in new[] { (-1, row.Left), (1, row.Right) })
            {
                var style = TextStyle.Label with { Color = value.Number is null ? ChartColors.Muted : HouseStyle.Ink };
                yield return new(
                    Count - 1 - i, sign, value.Number ?? 0, (float)_axis.Fraction(value.Number ?? 0), value.State == ValueState.SUPPRESSED ? StubWidth : 0,
                    TextBlock.Fit(value.Text, style, available * WidestLabel, _pitch));
            }
    }

    private void PlaceLabel(PyramidEnd end) => _frame.AddAround(
        end.Label,
        _frame.X(end.Sign * (_gap + end.Value)) + end.Sign * (end.Beyond + HouseStyle.Gap),
        _frame.Y(end.Position),
        end.Sign < 0 ? Anchor.Right : Anchor.Left);

    private void PlaceHead(float middle, TextBlock title, float head)
    {
        var top = _frame.Data.Top - head;
        _frame.Add(title, middle, top + 1, Anchor.Center);
        foreach (var (side, sign, part) in new[] { (_chart.Left, -1, 2), (_chart.Right, 1, 3) })
        {
            var inner = _frame.X(sign * _gap);
            var width = (sign < 0 ? inner - _frame.Left : _frame.Right - inner) - 22;
            var block = TextBlock.Fit(side.Name, TextStyle.Label with { Bold = true }, width, TextStyle.Label.LineHeight + 1);
            var (x, y, color) = (inner + sign * 22, top + block.Height / 2, ColorOf(side, part));
            _frame.Add(block, x, top, sign < 0 ? Anchor.Right : Anchor.Left);
            _frame.Shapes.Add(pen => pen.Box(SkiaSharp.SKRect.Create(sign < 0 ? inner - 14 : inner, y - 6, 14, 12), color, radius: 2));
        }
    }

    private void PlaceAxis()
    {
        AxisTick[] ticks =
        [
            .. _axis.Ticks.Reverse().Select(tick => new AxisTick(-_gap - tick.Position, tick.Label)), .. _axis.Ticks.Select(tick => new AxisTick(_gap + tick.Position, tick.Label)),
        ];
        AxisLabels.Below(_frame, ticks, _chart.ValueTitle);
        _frame.VerticalGrid(ticks.Select(tick => tick.Position));
        foreach (var x in new[] { _frame.X(-_gap), _frame.X(_gap) })
            _frame.Shapes.Add(pen => pen.Line(new(x, _frame.Data.Top), new(x, _frame.Data.Bottom), HouseStyle.AxisLine, 1));
    }
}
