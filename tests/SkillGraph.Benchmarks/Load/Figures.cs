using System.Globalization;

namespace SkillGraph.Benchmarks.Load;

/// <summary>Prints what was measured.</summary>
internal static class Figures
{
    public static void Print(Side side, List<Measurement> runs) => Print(
        $"{side.Name,-11} {Median(runs, run => run.PerSecond),8:0} {Median(runs, run => run.Milliseconds(0.5)),8:0.00} {Median(runs, run => run.Milliseconds(0.99)),8:0.00} {Median(runs, run => run.BytesPerAnswer),8:0} {Median(runs, run => run.CpuMicroseconds),8:0} {side.Server.Memory / 1e6,4:0}");

    /// <summary>How one did against another, round by round.</summary>
    public static double Ratio(List<Measurement> one, List<Measurement> other, Func<Measurement, double> figure) =>
        Median(one.Zip(other, (a, b) => figure(a) / figure(b)));

    public static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static double Median(IEnumerable<Measurement> runs, Func<Measurement, double> figure) => Median(runs.Select(figure));

    private static double Median(IEnumerable<double> values)
    {
        List<double> inOrder = [.. values.Order()];
        return inOrder[inOrder.Count / 2];
    }
}
