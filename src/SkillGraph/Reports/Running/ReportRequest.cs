using SkillGraph.Querying;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running;

/// <summary>Which report somebody asks for, and about what.</summary>
/// <param name="Folder">The folder of its definition.</param>
/// <param name="Caller">Who asks.</param>
public sealed record ReportRequest(string Folder, Caller Caller)
{
    /// <summary>Code of the region; null for that of the definition.</summary>
    public string? Region { get; init; }

    /// <summary>The period, such as 2025Q4; null for that of the definition.</summary>
    public string? Period { get; init; }

    /// <summary>The day; null for that of the definition.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Code of the plan; null for that of the definition.</summary>
    public string? Plan { get; init; }

    /// <summary>The day from which relative periods are found; null for the latest on which anything happened.</summary>
    public DateOnly? Anchor { get; init; }

    /// <summary>What it is written in.</summary>
    public ReportLanguage Language { get; init; }
}
