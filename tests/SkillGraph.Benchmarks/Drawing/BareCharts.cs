using ScottPlot;
using ScottPlot.TickGenerators;
using SkillGraph.Charts;

namespace SkillGraph.Benchmarks.Drawing;

/// <summary>The charts that are compared, as a program draws them with ScottPlot alone, in the font of the charts.</summary>
internal static class BareCharts
{
    private const string Font = "Noto Sans SC";

    /// <summary>Gives ScottPlot the shipped font, which it takes from files only.</summary>
    public static void LoadFont(string folder)
    {
        foreach (var weight in new[] { "Regular", "Bold" })
        {
            var file = Path.Combine(folder, $"{weight}.ttf");
            using (var stream = typeof(ChartRenderer).Assembly.GetManifestResourceStream($"NotoSansSC-{weight}.ttf")!)
            using (var target = File.Create(file))
                stream.CopyTo(target);
            Fonts.AddFontFile(Font, file, bold: weight == "Bold", italic: false);
        }
    }

    public static Plot Columns(CategoryChart chart)
    {
        var plot = New(chart);
        foreach (var (i, category) in chart.Categories.Index())
        {
            var bar = plot.Add.Bar(i, category.Values[0].Number!.Value);
            bar.Color = Color.FromHex("#1f5fa8");
            bar.Bars[0].LineWidth = 0;
            Write(plot, category.Values[0].Text, i, category.Values[0].Number!.Value, Alignment.LowerCenter);
        }
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. chart.Categories.Select((_, i) => (double)i)], [.. chart.Categories.Select(category => category.Name)]);
        plot.Axes.Margins(bottom: 0);
        return plot;
    }

    public static Plot Stacked(CategoryChart chart)
    {
        var plot = New(chart);
        string[] colors = ["#9ecae1", "#5ba3d3", "#2171b5", "#f0a63a", "#c4541a"];
        foreach (var (i, category) in chart.Categories.Index())
        {
            var start = 0.0;
            foreach (var (part, value) in category.Values.Index())
            {
                plot.Add.Bar(new Bar
                {
                    Position = -i,
                    ValueBase = start,
                    Value = start += value.Number!.Value,
                    FillColor = Color.FromHex(colors[part]),
                    LineWidth = 0,
                    Orientation = Orientation.Horizontal,
                });
            }
            Write(plot, category.Label!, start, -i, Alignment.MiddleLeft);
        }
        plot.Axes.Left.TickGenerator = new NumericManual([.. chart.Categories.Select((_, i) => (double)-i)], [.. chart.Categories.Select(category => category.Name)]);
        plot.Legend.ManualItems.AddRange(chart.Series.Select((series, i) => new LegendItem { LabelText = series.Name, FillColor = Color.FromHex(colors[i]) }));
        plot.ShowLegend(Alignment.LowerRight);
        plot.Axes.Margins(left: 0);
        return plot;
    }

    public static Plot Line(LineChart chart)
    {
        var plot = New(chart);
        foreach (var (i, series) in chart.Series.Index())
        {
            var line = plot.Add.Scatter(series.Values.Select((_, x) => (double)x).ToArray(), series.Values.Select(value => value.Number!.Value).ToArray(), Color.FromHex(i == 0 ? "#1f5fa8" : "#6b7280"));
            line.LegendText = series.Name;
            line.MarkerSize = series.Markers ? 7 : 0;
        }
        plot.Add.HorizontalLine(chart.Target!.Value, color: Color.FromHex("#b83227"));
        Write(plot, chart.Target.Label, chart.Periods.Count - 1, chart.Target.Value, Alignment.LowerRight);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. chart.Periods.Select((_, i) => (double)i)], [.. chart.Periods.Select((period, i) => i % 4 == 0 ? $"{period.Label}\n{period.Group}" : period.Label)]);
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    private static Plot New(ChartDescription chart)
    {
        var plot = new Plot();
        plot.Font.Set(Font);
        plot.Title($"{chart.Title}\n{chart.Subtitle}");
        plot.YLabel(chart.ValueTitle!);
        plot.Add.Annotation(chart.Footnote!, Alignment.LowerLeft).LabelFontName = Font;
        return plot;
    }

    private static void Write(Plot plot, string text, double x, double y, Alignment alignment)
    {
        var label = plot.Add.Text(text, x, y);
        label.LabelFontName = Font;
        label.LabelAlignment = alignment;
    }
}
