namespace SkillGraph.Benchmarks.Load;

/// <summary>One of two that are compared.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Server">Who is asked.</param>
/// <param name="Requests">The bytes of whole requests; those of the other side at the same places ask the same.</param>
internal sealed record Side(string Name, ServerProcess Server, byte[][] Requests);
