using System.CommandLine;
using System.Diagnostics;
using SkillGraph.Charts;

namespace SkillGraph.Benchmarks.Drawing;

/// <summary><c>charts-soak</c>: thousands of charts of every kind, theme and format, with the memory of the process at intervals.</summary>
internal static class SoakCommand
{
    public static Command Create()
    {
        var charts = new Option<int>("--charts") { Description = "How many are drawn.", DefaultValueFactory = _ => 5000 };
        var every = new Option<int>("--every") { Description = "Memory is printed after so many.", DefaultValueFactory = _ => 500 };
        var command = new Command("charts-soak", "Draws thousands of charts and prints the memory of the process.") { charts, every };
        command.SetAction((flags, cancellation) => Task.Run(() => Run(flags.GetValue(charts), flags.GetValue(every), cancellation), cancellation));
        return command;
    }

    private static void Run(int count, int every, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        Console.WriteLine($"{"charts",8}{"seconds",10}{"RSS MB",10}{"managed MB",12}");
        for (var i = 0; i < count; i++)
        {
            Draw(i, cancellation);
            if ((i + 1) % every == 0)
                Console.WriteLine($"{i + 1,8}{clock.Elapsed.TotalSeconds,10:0.0}{Environment.WorkingSet / 1048576.0,10:0.0}{GC.GetTotalMemory(forceFullCollection: false) / 1048576.0,12:0.0}");
        }
    }

    private static void Draw(int i, CancellationToken cancellation)
    {
        var chart = SampleCharts.All[i % SampleCharts.All.Count] with { Theme = (Theme)(i / SampleCharts.All.Count % 3) };
        switch (i % 4)
        {
            case 0: ChartRenderer.Svg(chart, cancellation); break;
            case 1: ChartRenderer.Png(chart, cancellation: cancellation); break;
            case 2: ChartRenderer.Pdf(chart, cancellation); break;
            default: ChartRenderer.Png(chart, 2, cancellation); break;
        }
    }
}
