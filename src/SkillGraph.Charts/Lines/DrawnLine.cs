using ScottPlot;
using SkiaSharp;
using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts.Lines;

/// <summary>Draws one series: its band, its line with gaps where values are missing, its dots, and its swatch in the legend.</summary>
internal sealed class DrawnLine
{
    private const float Thick = 2.5f;
    private const float Thin = 1.8f;
    private const float DotSize = 7;
    private const double BandOpacity = 0.2;

    private readonly Frame _frame;

    public DrawnLine(Frame frame, LineChart chart, int index)
    {
        (_frame, Series, Color) = (frame, chart.Series[index], chart.ColorOf(index));
        Runs = [.. Stretches(Series.Values)];
    }

    public LineSeries Series { get; }

    public string Color { get; }

    /// <summary>The stretches without a missing value.</summary>
    public IReadOnlyList<Coordinates[]> Runs { get; }

    public bool IsEmpty => Runs.Count == 0;

    public static LegendEntry Entry(LineChart chart, int index)
    {
        var (series, color) = (chart.Series[index], chart.ColorOf(index));
        return new(series.Name, 28, (pen, at) =>
        {
            var (from, to) = (at, new SKPoint(at.X + 28, at.Y));
            if (series.Dashed)
                pen.DashedLine([from, to], color, Width(series));
            else
                pen.Line(from, to, color, Width(series));
            if (series.Markers)
                pen.Dot(new(at.X + 14, at.Y), color, DotSize + 1);
        });
    }

    public void Band()
    {
        var band = (Series.Band ?? []).Select((range, i) => (X: (double)i, Range: range)).Where(at => at.Range is not null)
            .Select(at => (at.X, Top: at.Range!.Value.High, Bottom: at.Range.Value.Low)).ToArray();
        if (band.Length < 2)
            return;
        var fill = _frame.Plot.Add.FillY(band);
        fill.FillColor = _frame.Palette.Color(Color).WithOpacity(BandOpacity);
        fill.LineWidth = fill.MarkerSize = 0;
    }

    public void Place()
    {
        foreach (var run in Runs)
        {
            var points = run.Select(Point).ToArray();
            if (Series.Dashed)
                _frame.Shapes.Add(pen => pen.DashedLine(points, Color, Width(Series)));
            else
                Solid(run);
            if (Series.Markers || run.Length == 1)
                _frame.Shapes.Add(pen => Array.ForEach(points, point => pen.Dot(point, Color, DotSize)));
        }
        foreach (var at in Series.Values.Index().Where(at => at.Item.State == ValueState.PROVISIONAL))
        {
            var point = Point(new(at.Index, at.Item.Number!.Value));
            _frame.Shapes.Add(pen => pen.Ring(point, Color, DotSize + 2));
        }
        new LineGaps(_frame, this).Place();
    }

    private SKPoint Point(Coordinates at) => new(_frame.X(at.X), _frame.Y(at.Y));

    private static IEnumerable<Coordinates[]> Stretches(IReadOnlyList<ChartValue> values)
    {
        var run = new List<Coordinates>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].Number is { } value)
                run.Add(new(i, value));
            if (run.Count > 0 && (values[i].Number is null || i == values.Count - 1))
            {
                yield return [.. run];
                run.Clear();
            }
        }
    }

    private void Solid(Coordinates[] run)
    {
        var line = _frame.Plot.Add.ScatterLine(run);
        line.LineColor = _frame.Palette.Color(Color);
        line.LineWidth = Width(Series);
    }

    private static float Width(LineSeries series) => series.Dashed && !series.Markers ? Thin : Thick;
}
