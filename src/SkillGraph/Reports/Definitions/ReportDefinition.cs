namespace SkillGraph.Reports.Definitions;

/// <summary>A report (报表) as its folder defines it, found to be right.</summary>
public sealed record ReportDefinition
{
    /// <summary>Name of its folder.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called.</summary>
    public required Words Title { get; init; }

    internal ParameterDefaults Parameters { get; init; } = new();

    internal IReadOnlyList<SectionDefinition> Sections { get; init; } = [];

    internal IReadOnlyList<ReportQuery> Queries { get; init; } = [];
}
