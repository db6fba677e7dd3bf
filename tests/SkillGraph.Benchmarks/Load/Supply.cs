namespace SkillGraph.Benchmarks.Load;

/// <summary>The requests that connections send.</summary>
/// <param name="requests">All of them.</param>
/// <param name="once">Whether each is sent once only, by whichever connection comes next; otherwise every connection sends all of them, again and again.</param>
internal sealed class Supply(IReadOnlyList<byte[]> requests, bool once = false)
{
    private int _sent;

    /// <param name="own">How many the connection has taken so far.</param>
    public byte[] Next(int own) => once
        ? requests.ElementAtOrDefault(Interlocked.Increment(ref _sent) - 1) ?? throw new InvalidOperationException($"All {requests.Count} questions were asked; take fewer rounds.")
        : requests[own % requests.Count];
}
