namespace SkillGraph.Reports.Definitions;

/// <summary>The reports that a hub has: folders in a folder.</summary>
/// <param name="Folder">The folder.</param>
public sealed record ReportLibrary(string Folder)
{
    /// <summary>The file that makes a folder a report.</summary>
    public const string DefinitionFile = "report.yaml";

    /// <summary>The library of the present folder, else the one that came with the program. A folder that only holds what reports wrote is none.</summary>
    public static ReportLibrary Default { get; } =
        Array.Find([new("reports"), new ReportLibrary(Path.Combine(AppContext.BaseDirectory, "reports"))], library => library.Names.Count > 0) ?? new("reports");

    /// <summary>Names of the reports.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(Folder)
        ? [.. Directory.GetDirectories(Folder).Where(IsReport).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The folder of a report by its name, or by the folder itself; null when there is neither.</summary>
    public string? Find(string name) => Array.Find([Path.Combine(Folder, name), name], IsReport);

    private static bool IsReport(string folder) => File.Exists(Path.Combine(folder, DefinitionFile));
}
