using System.Diagnostics;

namespace SkillGraph.Benchmarks.Load;

/// <summary>What one run of one server showed.</summary>
/// <param name="Elapsed">Its length.</param>
/// <param name="Latencies">Time of each answer, in ticks of <see cref="Stopwatch"/>, shortest first.</param>
/// <param name="Bytes">Bytes of all bodies.</param>
/// <param name="Cpu">Processor time of the server.</param>
internal sealed record Measurement(TimeSpan Elapsed, long[] Latencies, long Bytes, TimeSpan Cpu)
{
    public double PerSecond => Latencies.Length / Elapsed.TotalSeconds;

    public double BytesPerAnswer => (double)Bytes / Latencies.Length;

    public double CpuMicroseconds => Cpu.TotalMicroseconds / Latencies.Length;

    /// <summary>Milliseconds that the given part of the answers stayed under.</summary>
    public double Milliseconds(double part) => Stopwatch.GetElapsedTime(0, Latencies[(int)(part * (Latencies.Length - 1))]).TotalMilliseconds;
}
