namespace SkillGraph;

/// <summary>What is wrong with a value, for the person who can mend it.</summary>
/// <param name="Code">Stable code, SCREAMING_CASE.</param>
/// <param name="Chinese">The explanation in Chinese: what was found and what was expected.</param>
/// <param name="English">The same in English.</param>
public sealed record Problem(string Code, string Chinese, string English)
{
    /// <summary>Chinese first, English beside.</summary>
    public override string ToString() => $"{Chinese} ({English})";
}
