using SkillGraph.Employers;

namespace SkillGraph.Demo;

/// <summary>An employer of the demo province.</summary>
internal sealed class DemoEmployer
{
    public required string CreditCode { get; init; }

    public required string Name { get; init; }

    public required DemoCity City { get; init; }

    public required EmployerSize Size { get; init; }

    public required char Sector { get; init; }

    public DateOnly? InScopeFrom { get; init; }

    public DateOnly? InScopeTo { get; init; }

    public DateOnly? RecognisedFrom { get; init; }

    /// <summary>Known once the course of its filing is.</summary>
    public DateOnly? RecognisedTo { get; set; }

    /// <summary>First day on which its staff sit evaluations, held by whomever; null when they never do.</summary>
    public DateOnly? StaffFrom { get; init; }
}
