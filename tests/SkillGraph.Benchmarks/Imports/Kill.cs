namespace SkillGraph.Benchmarks.Imports;

/// <summary>One import that was killed and run again.</summary>
/// <param name="At">When, after its start.</param>
/// <param name="Found">How far it had come.</param>
/// <param name="Afterwards">What the hub held after the second run.</param>
/// <param name="Undisturbed">What it holds after an import that nobody disturbed.</param>
internal sealed record Kill(TimeSpan At, KillPoint Found, HubContents Afterwards, HubContents Undisturbed);
