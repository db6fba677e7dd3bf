using System.Diagnostics;

namespace SkillGraph.Benchmarks.Load;

/// <summary>Asks one server as fast as it answers, on a number of connections.</summary>
internal static class Driver
{
    public static Measurement Run(Side side, int connections, TimeSpan duration)
    {
        var before = side.Server.Cpu;
        var clock = Stopwatch.StartNew();
        // Threads of their own: each waits for its answers.
        var asking = Enumerable.Range(0, connections)
            .Select(index => Task.Factory.StartNew(() => Ask(side, index, clock, duration), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        var asked = Task.WhenAll(asking).GetAwaiter().GetResult();
        var elapsed = clock.Elapsed;
        return new(elapsed, [.. asked.SelectMany(connection => connection.Latencies).Order()], asked.Sum(connection => connection.Bytes), side.Server.Cpu - before);
    }

    private static (List<long> Latencies, long Bytes) Ask(Side side, int offset, Stopwatch clock, TimeSpan duration)
    {
        using var connection = new KeptConnection(side.Server.Address);
        var latencies = new List<long>();
        long bytes = 0;
        // Connections start at different questions, and all ask all of them.
        for (var next = offset * 31; clock.Elapsed < duration; next++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes += connection.Ask(side.Next(next)).Length;
            latencies.Add(Stopwatch.GetTimestamp() - start);
        }
        return (latencies, bytes);
    }
}
