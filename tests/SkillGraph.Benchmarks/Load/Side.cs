namespace SkillGraph.Benchmarks.Load;

/// <summary>One of those that are compared.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Server">Who is asked.</param>
/// <param name="Requests">The bytes of whole requests; those of another side at the same places ask the same.</param>
/// <param name="Once">Whether each is sent once only, by whichever connection comes next; otherwise every connection sends all of them, again and again.</param>
internal sealed record Side(string Name, ServerProcess Server, byte[][] Requests, bool Once = false)
{
    private int _sent;

    /// <param name="own">How many the connection has sent so far.</param>
    public byte[] Next(int own) => Once
        ? Requests.ElementAtOrDefault(Interlocked.Increment(ref _sent) - 1) ?? throw new InvalidOperationException($"All {Requests.Length} questions were asked; take fewer rounds.")
        : Requests[own % Requests.Length];
}
