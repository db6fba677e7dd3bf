using ScottPlot;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Controls;

/// <summary>The axes of a control chart, its average and its limits.</summary>
internal sealed class ControlPlot
{
    private const double LogarithmicFrom = 50;
    private const int Samples = 120;
    private const float LeastHeight = 200;

    private readonly Frame _frame;
    private readonly ControlChart _chart;
    private readonly ValueAxis _sizes;

    private ControlPlot(Frame frame, ControlChart chart)
    {
        (_frame, _chart) = (frame, chart);
        var sizes = chart.Points.Select(point => point.Size).DefaultIfEmpty(1).ToArray();
        _sizes = sizes.Max() / sizes.Min() >= LogarithmicFrom ? ValueAxis.Logarithmic(sizes, room: 1) : ValueAxis.Bars(sizes);
    }

    public static ControlPlot Place(Frame frame, ControlChart chart)
    {
        var plot = new ControlPlot(frame, chart);
        plot.PlaceAxes();
        return plot;
    }

    public float X(double size) => _frame.X(_sizes.Position(size));

    private void PlaceAxes()
    {
        var rates = ValueAxis.Linear([.. Rates()]);
        _frame.TakeTitle(_chart.ValueTitle);
        var below = AxisLabels.HeightBelow(_frame, _chart.CategoryTitle);
        _frame.EnsureHeight(LeastHeight + below);
        var labels = Labels();
        var left = MathF.Ceiling(_frame.Left + LeftAxis.Width(rates));
        var right = MathF.Floor(_frame.Right - labels.Max(label => label.Block.Width) - HouseStyle.Gap);
        var data = new PixelRect(left, right, MathF.Floor(_frame.Bottom - below), MathF.Ceiling(_frame.Top + TextStyle.Tick.LineHeight / 2));
        _frame.SetAxes(data, _sizes.Min, _sizes.Max, rates.Min, rates.Max + (rates.Max < _chart.Whole ? 0 : rates.Step / 4));
        LeftAxis.Place(_frame, rates);
        AxisLabels.Below(_frame, _sizes.Ticks, _chart.CategoryTitle);
        foreach (var (i, limit) in _chart.Limits.Index())
            DrawLimit(limit, i == 0 ? 1.2f : 1.8f);
        var y = _frame.Y(_chart.Average.Value);
        _frame.Shapes.Add(pen => pen.Line(new(data.Left, y), new(data.Right, y), ChartColors.Target, 2));
        var ordered = labels.OrderBy(label => _frame.Y(label.Value)).ToArray();
        var tops = Spacing.Spread([.. ordered.Select(label => (_frame.Y(label.Value) - label.Block.Height / 2, label.Block.Height))], data.Bottom);
        for (var i = 0; i < ordered.Length; i++)
            _frame.Add(ordered[i].Block, data.Right + HouseStyle.Gap, tops[i]);
    }

    /// <summary>The average and the upper curve of each limit, at the largest size.</summary>
    private List<(TextBlock Block, double Value)> Labels()
    {
        TextBlock Block(string text, string color) =>
            TextBlock.Fit(text, new(HouseStyle.TickSize, color, Bold: color == ChartColors.Target), (_frame.Right - _frame.Left) * 0.22f, 3 * TextStyle.Tick.LineHeight);
        return
        [
            (Block(_chart.Average.Label, ChartColors.Target), _chart.Average.Value),
            .. _chart.Limits.Select(limit => (Block(limit.Label, ChartColors.Muted), _chart.Range(limit, LargestSize).High)),
        ];
    }

    private double LargestSize => Size(_sizes.Max);

    private IEnumerable<double> Rates()
    {
        yield return _chart.Average.Value;
        foreach (var point in _chart.Points)
        {
            if (point.Rate.Number is { } rate)
                yield return rate;
        }
        var smallest = _chart.Points.Select(point => point.Size).DefaultIfEmpty(1).Min();
        foreach (var limit in _chart.Limits)
        {
            var (low, high) = _chart.Range(limit, smallest * 3);
            yield return low;
            yield return high;
        }
    }

    private void DrawLimit(ControlLimit limit, float width)
    {
        var sizes = Enumerable.Range(0, Samples + 1).Select(i => _sizes.Min + (_sizes.Max - _sizes.Min) * i / Samples)
            .Where(position => Size(position) > 0).ToArray();
        foreach (var high in new[] { false, true })
        {
            // Where a limit lets everything pass, there is no curve.
            var points = sizes.Select(position => new Coordinates(position, Rate(limit, position, high))).Where(at => at.Y > 0 && at.Y < _chart.Whole).ToArray();
            if (points.Length < 2)
                continue;
            var curve = _frame.Plot.Add.ScatterLine(points);
            curve.LineColor = _frame.Palette.Color(ChartColors.Muted);
            curve.LineWidth = width;
        }
    }

    private double Rate(ControlLimit limit, double position, bool high)
    {
        var range = _chart.Range(limit, Size(position));
        return high ? range.High : range.Low;
    }

    private double Size(double position) => _sizes.IsLogarithmic ? Math.Pow(10, position) : position;
}
