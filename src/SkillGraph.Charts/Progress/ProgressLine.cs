using ScottPlot;
using SkiaSharp;
using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Progress;

/// <summary>Draws one series: its band, its line with gaps where values are missing, its dots, and its swatch in the legend.</summary>
internal static class ProgressLine
{
    private const float Thick = 2.5f;
    private const float Thin = 1.8f;
    private const float Dot = 7;
    private const double BandOpacity = 0.2;

    public static LegendEntry Entry(ProgressSeries series) => new(series.Name, 28, (canvas, at) =>
    {
        var (from, to) = (at, new SKPoint(at.X + 28, at.Y));
        if (series.Dashed)
            Shapes.DashedLine(canvas, [from, to], series.Color, Width(series));
        else
            Shapes.Line(canvas, from, to, series.Color, Width(series));
        if (series.Markers)
            Shapes.Dot(canvas, new(at.X + 14, at.Y), series.Color, Dot + 1);
    });

    public static void Band(Frame frame, ProgressSeries series)
    {
        var band = (series.Band ?? []).Select((range, i) => (X: (double)i, Range: range)).Where(at => at.Range is not null)
            .Select(at => (at.X, Top: at.Range!.Value.High, Bottom: at.Range.Value.Low)).ToArray();
        if (band.Length < 2)
            return;
        var fill = frame.Plot.Add.FillY(band);
        fill.FillColor = HouseStyle.Color(series.Color).WithOpacity(BandOpacity);
        fill.LineWidth = fill.MarkerSize = 0;
    }

    public static void Place(Frame frame, ProgressSeries series)
    {
        var runs = Runs(series.Values).ToArray();
        foreach (var run in runs)
        {
            var points = run.Select(at => new SKPoint(frame.X(at.X), frame.Y(at.Y))).ToArray();
            if (series.Dashed)
                frame.Shapes.Add(canvas => Shapes.DashedLine(canvas, points, series.Color, Width(series)));
            else
                Solid(frame, run, series);
            if (series.Markers || run.Length == 1)
                frame.Shapes.Add(canvas => Array.ForEach(points, point => Shapes.Dot(canvas, point, series.Color, Dot)));
        }
        if (series.MissingLabel is not null)
            for (var i = 1; i < runs.Length; i++)
                PlaceMissing(frame, series.MissingLabel, runs[i - 1][^1], runs[i][0]);
    }

    /// <summary>The stretches of a series without a missing value.</summary>
    public static IEnumerable<Coordinates[]> Runs(IReadOnlyList<double?> values)
    {
        var run = new List<Coordinates>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
                run.Add(new(i, value));
            if (run.Count > 0 && (values[i] is null || i == values.Count - 1))
            {
                yield return [.. run];
                run.Clear();
            }
        }
    }

    private static void Solid(Frame frame, Coordinates[] run, ProgressSeries series)
    {
        var line = frame.Plot.Add.ScatterLine(run);
        line.LineColor = HouseStyle.Color(series.Color);
        line.LineWidth = Width(series);
    }

    private static float Width(ProgressSeries series) => series.Dashed && !series.Markers ? Thin : Thick;

    private static void PlaceMissing(Frame frame, string label, Coordinates before, Coordinates after)
    {
        var (x, y) = (frame.X((before.X + after.X) / 2), frame.Y((before.Y + after.Y) / 2));
        frame.AddAround(TextBlock.Of(label, TextStyle.Footnote), x, y, Anchor.Center);
    }
}
