using System.Globalization;

namespace SkillGraph.Benchmarks.Load;

/// <summary>Two sides by turns on the same questions, so that whatever else the machine does falls on both.</summary>
internal sealed class Alternation(int connections, TimeSpan duration, int rounds)
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(8);

    public void Run(string title, Side one, Side other)
    {
        Driver.Run(one.Server, one.Requests, connections, _warmUp);
        Driver.Run(other.Server, other.Requests, connections, _warmUp);
        var runs = Enumerable.Range(0, rounds).Select(_ => (One: Run(one), Other: Run(other))).ToList();
        Print($"{title}: {one.Requests.Length} questions, {rounds} rounds of {duration.TotalSeconds:0.#} s, {connections} connections, medians");
        Console.WriteLine("server      rps   p50 ms   p99 ms    bytes   CPU us   MB");
        Print(one, [.. runs.Select(run => run.One)]);
        Print(other, [.. runs.Select(run => run.Other)]);
        Print($"ratio  {Median(runs.Select(run => run.One.PerSecond / run.Other.PerSecond)),8:0.00}\n");
    }

    private Measurement Run(Side side) => Driver.Run(side.Server, side.Requests, connections, duration);

    private static void Print(Side side, List<Measurement> runs) => Print(
        $"{side.Name,-6} {Median(runs.Select(run => run.PerSecond)),8:0} {Median(runs.Select(run => run.Milliseconds(0.5))),8:0.00} {Median(runs.Select(run => run.Milliseconds(0.99))),8:0.00} {Median(runs.Select(run => run.BytesPerAnswer)),8:0} {Median(runs.Select(run => run.CpuMicroseconds)),8:0} {side.Server.Memory / 1e6,4:0}");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
