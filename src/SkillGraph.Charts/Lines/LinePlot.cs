using ScottPlot;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Lines;

/// <summary>The axes of a line chart with what lies behind and beside its lines.</summary>
internal sealed class LinePlot
{
    private const float LeastHeight = 200;

    private readonly Frame _frame;
    private readonly LineChart _chart;

    private LinePlot(Frame frame, LineChart chart)
    {
        (_frame, _chart) = (frame, chart);
        Lines = [.. chart.Series.Select((_, i) => new DrawnLine(frame, chart, i)).Reverse()];
        EndLabels = new(frame, chart);
    }

    /// <summary>In the order of drawing: the first series is drawn last, above the others.</summary>
    public IReadOnlyList<DrawnLine> Lines { get; }

    public EndLabels EndLabels { get; }

    public static LinePlot Place(Frame frame, LineChart chart)
    {
        var plot = new LinePlot(frame, chart);
        var values = plot.AllValues();
        var axis = ValueAxis.Linear(values);
        plot.PlaceAxes(axis, axis.Max > values.DefaultIfEmpty(0).Max() ? 0 : axis.Step / 2);
        if (chart.Forecast is not null)
            plot.PlaceForecast(chart.Forecast, axis);
        return plot;
    }

    public void PlaceTarget()
    {
        if (_chart.Target is not { } target)
            return;
        var line = _frame.Plot.Add.Line(_frame.Plot.Axes.Bottom.Min, target.Value, _frame.Plot.Axes.Bottom.Max, target.Value);
        line.LineColor = _frame.Palette.Color(ChartColors.Target);
        line.LineWidth = 2;
    }

    public void PlaceCallouts()
    {
        var obstacles = Obstacles();
        foreach (var line in Lines.Reverse())
            if (line.Series.Callout is not null)
                CalloutBox.Place(_frame, line, obstacles);
    }

    private void PlaceAxes(ValueAxis axis, double headroom)
    {
        _frame.TakeTitle(_chart.ValueTitle);
        var below = PeriodTicks.HeightBelow(_frame, _chart);
        _frame.EnsureHeight(Math.Max(LeastHeight, EndLabels.Height) + TextStyle.Tick.LineHeight + below);
        var left = MathF.Ceiling(_frame.Left + LeftAxis.Width(axis));
        var bottom = MathF.Floor(_frame.Bottom - below);
        var top = MathF.Ceiling(_frame.Top + TextStyle.Tick.LineHeight / 2);
        var single = _chart.Periods.Count == 1;
        var data = new PixelRect(left, MathF.Floor(_frame.Right - EndLabels.Width), bottom, top);
        _frame.SetAxes(data, single ? -1 : 0, single ? 1 : _chart.Periods.Count - 1, axis.Min, axis.Max + headroom);
        LeftAxis.Place(_frame, axis);
        PeriodTicks.Place(_frame, _chart);
    }

    private void PlaceForecast(ForecastSpan forecast, ValueAxis axis)
    {
        var shade = _frame.Plot.Add.Rectangle(forecast.FromPeriod, _chart.Periods.Count - 1, axis.Min, axis.Max + axis.Step);
        shade.FillColor = _frame.Palette.Color(HouseStyle.Shade);
        shade.LineWidth = 0;
        var (left, right) = (_frame.X(forecast.FromPeriod), _frame.Data.Right);
        var width = Math.Max(20, right - left - HouseStyle.Gap);
        var label = TextBlock.Fit(forecast.Label, TextStyle.Tick, width, 3 * TextStyle.Tick.LineHeight);
        _frame.Add(label, (left + right) / 2, _frame.Data.Bottom - label.Height - HouseStyle.Gap / 2, Anchor.Center);
    }

    /// <summary>Points along every line, close together: what a callout must not cover.</summary>
    private List<Pixel> Obstacles()
    {
        var lines = Lines.Reverse().SelectMany(line => line.Runs)
            .SelectMany(run => run.Zip(run.Skip(1), (from, to) => (Pixel(from), Pixel(to))));
        if (_chart.Target is { } target)
            lines = lines.Append((new(_frame.Data.Left, _frame.Y(target.Value)), new(_frame.Data.Right, _frame.Y(target.Value))));
        return [.. lines.SelectMany(line => Along(line.Item1, line.Item2))];
    }

    private static IEnumerable<Pixel> Along(Pixel from, Pixel to)
    {
        var count = 1 + (int)(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / 5);
        return Enumerable.Range(0, count + 1).Select(i => (float)i / count)
            .Select(t => new Pixel(from.X + t * (to.X - from.X), from.Y + t * (to.Y - from.Y)));
    }

    private Pixel Pixel(Coordinates at) => new(_frame.X(at.X), _frame.Y(at.Y));

    private List<double> AllValues() =>
    [
        .. _chart.Series.SelectMany(series => series.Values).Select(value => value.Number).OfType<double>(),
        .. _chart.Series.SelectMany(series => series.Band ?? []).OfType<(double Low, double High)>().SelectMany(band => new[] { band.Low, band.High }),
        .. _chart.Target is null ? [] : new[] { _chart.Target.Value },
    ];
}
