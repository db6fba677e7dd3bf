using ScottPlot;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Progress;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts;

/// <summary>Lines over time toward a target, with what is forecast set apart from what was measured.</summary>
public sealed record ProgressChart : ChartDescription
{
    private const int MostPeriods = 500;
    private const float LeastPlotHeight = 200;

    /// <summary>The steps of time, the earliest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>The lines, in the order of the legend; where they cross, earlier ones lie above later ones.</summary>
    public required IReadOnlyList<ProgressSeries> Series { get; init; }

    /// <summary>The target, if there is one.</summary>
    public TargetLine? Target { get; init; }

    /// <summary>Where the forecast begins, if there is one.</summary>
    public ForecastSpan? Forecast { get; init; }

    internal override void Place(Frame frame)
    {
        Check();
        ChartLegend.Place(frame, [.. Series.Select(ProgressLine.Entry)]);
        var axis = ValueAxis.Linear(AllValues());
        var endLabels = new EndLabels(frame, this);
        PlaceAxes(frame, axis, endLabels.Width);
        if (Forecast is not null)
            PlaceForecast(frame, Forecast, axis);
        foreach (var series in Series.Reverse())
            ProgressLine.Band(frame, series);
        if (Target is not null)
            PlaceTarget(frame, Target.Value);
        foreach (var series in Series.Reverse())
            ProgressLine.Place(frame, series);
        endLabels.Place();
        var obstacles = Obstacles(frame);
        foreach (var series in Series.Where(series => series.Callout is not null))
            CalloutBox.Place(frame, series, obstacles);
    }

    private void PlaceAxes(Frame frame, ValueAxis axis, float endLabelWidth)
    {
        if (!string.IsNullOrEmpty(YTitle))
        {
            var title = frame.Fit(YTitle, TextStyle.Tick, 1);
            frame.Add(title, frame.Left, frame.Top);
            frame.Top += title.Height;
        }
        frame.EnsureHeight(LeastPlotHeight + PeriodTicks.HeightBelow(frame, this));
        var labels = axis.Ticks.Select(tick => TextBlock.Of(tick.Label, TextStyle.Tick)).ToArray();
        var left = MathF.Ceiling(frame.Left + labels.Max(label => label.Width) + HouseStyle.Gap);
        var bottom = MathF.Floor(frame.Bottom - PeriodTicks.HeightBelow(frame, this));
        var top = MathF.Ceiling(frame.Top + TextStyle.Tick.LineHeight / 2);
        var data = new PixelRect(left, MathF.Floor(frame.Right - endLabelWidth), bottom, top);
        var single = Periods.Count == 1;
        var headroom = axis.Max > AllValues().Max() ? 0 : axis.Step / 2;
        frame.SetAxes(data, single ? -1 : 0, single ? 1 : Periods.Count - 1, axis.Min, axis.Max + headroom);
        for (var i = 0; i < labels.Length; i++)
            frame.AddAround(labels[i], left - HouseStyle.Gap, frame.Y(axis.Ticks[i].Position), Anchor.Right);
        frame.HorizontalGrid(axis.Ticks.Select(tick => tick.Position));
        frame.Shapes.Add(canvas => Shapes.Line(canvas, new(data.Left, data.Bottom), new(data.Right, data.Bottom), HouseStyle.AxisLine, 1));
        PeriodTicks.Place(frame, this);
    }

    private void PlaceForecast(Frame frame, ForecastSpan forecast, ValueAxis axis)
    {
        var shade = frame.Plot.Add.Rectangle(forecast.FromPeriod, Periods.Count - 1, axis.Min, axis.Max + axis.Step);
        shade.FillColor = HouseStyle.Color(HouseStyle.Shade);
        shade.LineWidth = 0;
        var (left, right) = (frame.X(forecast.FromPeriod), frame.Data.Right);
        var width = Math.Max(20, right - left - HouseStyle.Gap);
        var label = TextBlock.Fit(forecast.Label, TextStyle.Tick, width, 3 * TextStyle.Tick.LineHeight);
        frame.Add(label, (left + right) / 2, frame.Data.Bottom - label.Height - HouseStyle.Gap / 2, Anchor.Center);
    }

    private static void PlaceTarget(Frame frame, double value)
    {
        var line = frame.Plot.Add.Line(frame.Plot.Axes.Bottom.Min, value, frame.Plot.Axes.Bottom.Max, value);
        line.LineColor = HouseStyle.Color(HouseStyle.Target);
        line.LineWidth = 2;
    }

    /// <summary>Points along every line, close together: what a callout must not cover.</summary>
    private List<Pixel> Obstacles(Frame frame)
    {
        var lines = Series.SelectMany(series => ProgressLine.Runs(series.Values))
            .SelectMany(run => run.Zip(run.Skip(1), (from, to) => (Pixel(frame, from), Pixel(frame, to))));
        if (Target is not null)
            lines = lines.Append((new(frame.Data.Left, frame.Y(Target.Value)), new(frame.Data.Right, frame.Y(Target.Value))));
        return [.. lines.SelectMany(line => Along(line.Item1, line.Item2))];
    }

    private static IEnumerable<Pixel> Along(Pixel from, Pixel to)
    {
        var count = 1 + (int)(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / 5);
        return Enumerable.Range(0, count + 1).Select(i => (float)i / count)
            .Select(t => new Pixel(from.X + t * (to.X - from.X), from.Y + t * (to.Y - from.Y)));
    }

    private static Pixel Pixel(Frame frame, Coordinates at) => new(frame.X(at.X), frame.Y(at.Y));

    private List<double> AllValues() =>
    [
        .. Series.SelectMany(series => series.Values).OfType<double>(),
        .. Bands().Select(band => band.Low),
        .. Bands().Select(band => band.High),
        .. Target is null ? [] : new[] { Target.Value },
    ];

    private IEnumerable<(double Low, double High)> Bands() =>
        Series.SelectMany(series => series.Band ?? []).OfType<(double Low, double High)>();

    private void Check()
    {
        if (Periods.Count is 0 or > MostPeriods)
            throw new ChartException("INVALID_SHAPE", $"A chart over {Periods.Count} periods; expected 1 to {MostPeriods}.");
        foreach (var series in Series)
            if (series.Values.Count != Periods.Count || (series.Band is not null && series.Band.Count != Periods.Count))
                throw new ChartException(
                    "INVALID_SHAPE",
                    $"'{series.Name}' has {series.Values.Count} values, its band {series.Band?.Count ?? 0}; expected {Periods.Count}.");
        if (Forecast is not null && (Forecast.FromPeriod < 0 || Forecast.FromPeriod >= Periods.Count))
            throw new ChartException("INVALID_SHAPE", $"Forecast from period {Forecast.FromPeriod}: expected 0 to {Periods.Count - 1}.");
    }
}
