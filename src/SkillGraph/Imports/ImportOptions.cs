using SkillGraph.Access;

namespace SkillGraph.Imports;

/// <summary>How to import a file.</summary>
public sealed record ImportOptions
{
    /// <summary>Write nothing at all when any row is rejected.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>Check and report only: nothing is kept.</summary>
    public bool DryRun { get; init; }

    /// <summary>What the file is encrypted by, and the reports beside it will be; null for files in clear.</summary>
    public FileSeal? Seal { get; init; }

    /// <summary>Who imports.</summary>
    public string ImportedBy { get; init; } = Environment.UserName;
}
