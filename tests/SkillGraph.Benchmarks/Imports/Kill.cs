namespace SkillGraph.Benchmarks.Imports;

/// <summary>One import that was killed and run again.</summary>
/// <param name="Found">How far it had come.</param>
/// <param name="Afterwards">What the hub held after the second run.</param>
/// <param name="Undisturbed">What it holds after an import that nobody disturbed.</param>
internal sealed record Kill(KillPoint Found, HubContents Afterwards, HubContents Undisturbed);
