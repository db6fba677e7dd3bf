using System.CommandLine;
using System.Diagnostics;
using SkillGraph.Charts;

namespace SkillGraph.Benchmarks.Drawing;

/// <summary><c>charts</c>: charts per second against a bare ScottPlot program that draws the same, in alternation.</summary>
internal static class ChartsCommand
{
    private const int Width = 1200;
    private const int Height = 700;

    public static Command Create()
    {
        var seconds = new Option<double>("--seconds") { Description = "How long each side draws in a round.", DefaultValueFactory = _ => 1 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds; figures are their medians.", DefaultValueFactory = _ => 7 };
        var command = new Command("charts", "Draws charts at 1200 x 700, by turns with ScottPlot alone.") { seconds, rounds };
        command.SetAction((flags, cancellation) => Task.Run(() => Run(flags.GetValue(seconds), flags.GetValue(rounds), cancellation), cancellation));
        return command;
    }

    private static void Run(double seconds, int rounds, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("skillgraph-charts-").FullName;
        BareCharts.LoadFont(folder);
        Console.WriteLine($"{"chart",-10}{"format",-8}{"charts/s",10}{"bare",10}{"ratio",8}");
        foreach (var (name, chart, bare) in Pairs())
        {
            Compare(name, "SVG", () => ChartRenderer.Svg(chart, cancellation).Length, () => Bare(bare, plot => plot.GetSvgXml(Width, Height).Length));
            Compare(name, "PNG", () => ChartRenderer.Png(chart, cancellation: cancellation).Length, () => Bare(bare, plot => plot.GetImageBytes(Width, Height, ScottPlot.ImageFormat.Png).Length));
        }
        Directory.Delete(folder, recursive: true);

        void Compare(string name, string format, Func<int> ours, Func<int> theirs)
        {
            Rate(ours, seconds / 2);
            Rate(theirs, seconds / 2);
            var measured = Enumerable.Range(0, rounds).Select(_ =>
            {
                cancellation.ThrowIfCancellationRequested();
                return (Ours: Rate(ours, seconds), Theirs: Rate(theirs, seconds));
            }).ToArray();
            var (mine, bare) = (Median(measured.Select(round => round.Ours)), Median(measured.Select(round => round.Theirs)));
            Console.WriteLine($"{name,-10}{format,-8}{mine,10:0.0}{bare,10:0.0}{Median(measured.Select(round => round.Ours / round.Theirs)),8:0.00}");
        }
    }

    private static IEnumerable<(string Name, ChartDescription Chart, Func<ScottPlot.Plot> Bare)> Pairs() =>
    [
        ("columns", SampleCharts.Columns, () => BareCharts.Columns(SampleCharts.Columns)),
        ("stacked", SampleCharts.Stacked, () => BareCharts.Stacked(SampleCharts.Stacked)),
        ("line", SampleCharts.Line, () => BareCharts.Line(SampleCharts.Line)),
    ];

    private static int Bare(Func<ScottPlot.Plot> make, Func<ScottPlot.Plot, int> draw)
    {
        using var plot = make();
        return draw(plot);
    }

    private static double Rate(Func<int> draw, double seconds)
    {
        var (clock, count) = (Stopwatch.StartNew(), 0);
        for (; clock.Elapsed.TotalSeconds < seconds; count++)
            draw();
        return count / clock.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
