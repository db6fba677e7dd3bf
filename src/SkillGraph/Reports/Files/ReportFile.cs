namespace SkillGraph.Reports.Files;

/// <summary>A file of a report, before it is on disk.</summary>
/// <param name="Name">Its name, with its extension and without a folder.</param>
/// <param name="Content">Its bytes; the same for the same document.</param>
public sealed record ReportFile(string Name, byte[] Content);
