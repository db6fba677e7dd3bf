using System.Globalization;
using System.Text;

namespace SkillGraph.Benchmarks.Load;

/// <summary>Two servers by turns on the same questions, so that whatever else the machine does falls on both.</summary>
internal sealed class Alternation(ServerProcess hub, ServerProcess bare, int connections, TimeSpan duration, int rounds)
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(8);

    public void Run(Shape shape, Question[] questions)
    {
        Compare(questions);
        byte[][] toHub = [.. questions.Select(question => question.Hub)];
        byte[][] toBare = [.. questions.Select(question => question.Bare)];
        Driver.Run(hub, toHub, connections, _warmUp);
        Driver.Run(bare, toBare, connections, _warmUp);
        var runs = Enumerable.Range(0, rounds)
            .Select(_ => (Hub: Driver.Run(hub, toHub, connections, duration), Bare: Driver.Run(bare, toBare, connections, duration)))
            .ToList();
        Print($"{shape.Name}: {questions.Length} questions, {rounds} rounds of {duration.TotalSeconds:0.#} s, {connections} connections, medians");
        Console.WriteLine("server      rps   p50 ms   p99 ms    bytes   CPU us   MB");
        Print(hub, [.. runs.Select(run => run.Hub)]);
        Print(bare, [.. runs.Select(run => run.Bare)]);
        Print($"ratio  {Median(runs.Select(run => run.Hub.PerSecond / run.Bare.PerSecond)),8:0.00}\n");
    }

    /// <summary>A comparison is worth nothing unless both give the same bytes.</summary>
    private void Compare(Question[] questions)
    {
        using var toHub = new KeptConnection(hub.Address);
        using var toBare = new KeptConnection(bare.Address);
        foreach (var question in questions)
        {
            var one = toHub.Ask(question.Hub);
            var other = toBare.Ask(question.Bare);
            if (!one.SequenceEqual(other))
                throw new InvalidOperationException($"The servers answer differently:\n{Encoding.UTF8.GetString(one)}\n{Encoding.UTF8.GetString(other)}");
        }
    }

    private static void Print(ServerProcess server, List<Measurement> runs) => Print(
        $"{server.Name,-6} {Median(runs.Select(run => run.PerSecond)),8:0} {Median(runs.Select(run => run.Milliseconds(0.5))),8:0.00} {Median(runs.Select(run => run.Milliseconds(0.99))),8:0.00} {Median(runs.Select(run => run.BytesPerAnswer)),8:0} {Median(runs.Select(run => run.CpuMicroseconds)),8:0} {server.Memory / 1e6,4:0}");

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
