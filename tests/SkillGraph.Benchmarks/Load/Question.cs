namespace SkillGraph.Benchmarks.Load;

/// <summary>One question as the hub and as the bare server take it: the bytes of whole requests.</summary>
internal sealed record Question(byte[] Hub, byte[] Bare);
