using System.Diagnostics;

namespace SkillGraph.Statistics;

/// <summary>Passes progress on, and notes it now and then for other processes.</summary>
internal sealed class NotedProgress(IProgress<ReplicaProgress>? next, Action<ReplicaProgress?> note) : IProgress<ReplicaProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private long _noted = Stopwatch.GetTimestamp();

    public void Report(ReplicaProgress value)
    {
        next?.Report(value);
        if (Stopwatch.GetElapsedTime(_noted) < Pause)
            return;
        note(value);
        _noted = Stopwatch.GetTimestamp();
    }
}
