namespace SkillGraph.Levels;

/// <summary>川人社规〔2023〕15号（试行）: the document that most rules of the domain come from, and when it was in force.</summary>
public static class TrialPolicy
{
    /// <summary>Its number (文号).</summary>
    public const string Source = "川人社规〔2023〕15号";

    /// <summary>First day in force (施行日期).</summary>
    public static readonly DateOnly EffectiveFrom = new(2024, 2, 1);

    /// <summary>Last day in force (有效期至): two years; no successor is known.</summary>
    public static readonly DateOnly EffectiveTo = new(2026, 1, 31);
}
