namespace SkillGraph.Imports;

/// <summary>How to import a file.</summary>
public sealed record ImportOptions
{
    /// <summary>Write nothing at all when any row is rejected.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>Check and report only: nothing is kept.</summary>
    public bool DryRun { get; init; }

    /// <summary>Who imports.</summary>
    public string ImportedBy { get; init; } = Environment.UserName;
}
